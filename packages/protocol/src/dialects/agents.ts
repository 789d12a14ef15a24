import { isObject, type JsonObject } from '../shape.ts'
import { fromAgentsItem, objectsOf } from './agentsItem.ts'
import { fromAgentsUsage } from './agentsUsage.ts'
import { nothingNew } from './unwrap.ts'

/**
 * A normalised event of `@openai/agents-core` 0.20 as the event on the wire; others as they are.
 *
 * A model of the Responses API tells three events twice there: normalised, then as a `model` event
 * that holds the wire's own. Each rule below is such that both together give what the second alone
 * gives, without memory of the first; where no `model` event comes, the normalised one stands in.
 */
export function fromAgents(event: JsonObject): JsonObject {
  switch (event['type']) {
    case 'response_started':
      return started(recordOf(event['providerData']))
    case 'output_text_delta':
      return textDelta(event, recordOf(event['providerData']))
    case 'response_done':
      return done(event, recordOf(event['response']))
    // A run tells of its finished items, and of its agents, beside the raw events of its model.
    case 'run_item_stream_event':
    case 'agent_updated_stream_event':
      return nothingNew
    default:
      return event
  }
}

/** The wire's event lies in the provider's data whole: told twice, it begins one response. */
function started(given: JsonObject): JsonObject {
  if (given['type'] === 'response.created') return given
  // The first chunk of a Chat Completions model, or nothing.
  const { id, model, created } = given
  const response = {
    ...(typeof id === 'string' ? { id } : {}),
    ...(typeof model === 'string' ? { model } : {}),
    ...(typeof created === 'number' ? { created_at: created } : {}),
    status: 'in_progress',
    output: [],
  }
  return { type: 'response.created', response }
}

/**
 * The wire's event, put together again: its number tells the fold that the `model` event repeats it.
 * Without a number the two cannot be told from two equal words, so only the second counts.
 */
function textDelta({ delta, itemId }: JsonObject, given: JsonObject): JsonObject {
  const type = 'response.output_text.delta'
  if (given['type'] === type) {
    return typeof given['sequence_number'] === 'number' ? { ...given, delta } : nothingNew
  }
  return { type, ...(typeof itemId === 'string' ? { item_id: itemId } : {}), delta }
}

/**
 * The last snapshot, with its items mapped back. It bears no number: numbered like the `model` event
 * behind it, it would make that one a repeat, and the wire's own items would not be read.
 */
function done(event: JsonObject, response: JsonObject): JsonObject {
  const { sequence_number: _number, ...given } = recordOf(event['providerData'])
  const { id, output } = response
  const usage = fromAgentsUsage(response['usage'], response['rawUsage'])
  return {
    ...given,
    // Only a response that was completed is told this way; all others throw there.
    type: 'response.completed',
    response: {
      status: 'completed',
      ...recordOf(response['providerData']),
      ...(typeof id === 'string' ? { id } : {}),
      ...(usage ? { usage } : {}),
      output: objectsOf(output).map(fromAgentsItem),
    },
  }
}

function recordOf(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}
