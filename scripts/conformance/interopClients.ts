import { createOpenResponses } from '@ai-sdk/open-responses'
import { Agent, OpenAIResponsesModel, run, setTracingDisabled, tool } from '@openai/agents'
import { OpenRouter } from '@openrouter/sdk'
import { jsonSchema, stepCountIs, streamText, tool as aiTool } from 'ai'
import OpenAI from 'openai'

/** What a client makes of a stream: the words, and what it says of the end. */
export interface Heard<End = unknown> {
  readonly text: string
  readonly end: End
}

/** What `@openrouter/sdk` tells of a stream: the last status it saw, and what it could not read. */
export interface Seen {
  readonly status: unknown
  readonly unknown: ReadonlySet<string>
}

/** Asks a Responses endpoint for a model, as an app would with this client. Throws what the client throws. */
export type Client<End = unknown> = (baseURL: string, model: string) => Promise<Heard<End>>

const apiKey = 'none'

// Traces would be sent to a server.
setTracingDisabled(true)

function openai(baseURL: string): OpenAI {
  return new OpenAI({ apiKey, baseURL, maxRetries: 0, logLevel: 'off' })
}

/** `openai`: `responses.stream`, with its own accumulator. */
export const askOpenai: Client = async (baseURL, model) => {
  const stream = openai(baseURL).responses.stream({ model, input: 'Hello' })
  const { output, output_text: text } = await stream.finalResponse()
  return { text, end: output }
}

/** `@openrouter/sdk`: an async list of events in camelCase. */
export const askOpenRouter: Client<Seen> = async (baseURL, model) => {
  const client = new OpenRouter({ apiKey, serverURL: baseURL })
  const responsesRequest = { model, input: 'Hello', stream: true } as const
  const answer = await client.responses.send({ responsesRequest })
  if (!(Symbol.asyncIterator in answer)) throw new Error('The SDK gave no stream.')
  let text = ''
  let status: unknown = null
  const unknown = new Set<string>()
  for await (const event of answer) {
    if (event.type === 'response.output_text.delta') text += event.delta
    if ('response' in event) status = event.response.status
    if (event.type === 'UNKNOWN') unknown.add(typeOf(event.raw))
  }
  return { text, end: { status, unknown } }
}

function typeOf(raw: unknown): string {
  return typeof raw === 'object' && raw !== null && 'type' in raw ? String(raw.type) : ''
}

const open = (baseURL: string) =>
  createOpenResponses({ name: 'recordings', url: `${baseURL}/responses` })

/** `ai` with `@ai-sdk/open-responses`: `streamText`. */
export const askAi: Client = async (baseURL, model) => {
  const errors: unknown[] = []
  const onError = ({ error }: { error: unknown }): void => void errors.push(error)
  const prompt = 'Hello'
  const stream = streamText({ model: open(baseURL)(model), prompt, maxRetries: 0, onError })
  let text = ''
  let reasoning = ''
  const calls: string[] = []
  for await (const part of stream.stream) {
    if (part.type === 'text-delta') text += part.text
    if (part.type === 'reasoning-delta') reasoning += part.text
    if (part.type === 'tool-call') calls.push(part.toolName)
  }
  const reason = await stream.finishReason
  return { text, end: { reason, reasoning, calls, failed: errors.length > 0 } }
}

/** `@openai/agents`: a run of an agent that has no tools. */
export const askAgents: Client = async (baseURL, model) => {
  const agent = new Agent({ name: 'any', model: new OpenAIResponsesModel(openai(baseURL), model) })
  return finish(await run(agent, 'Hello', { stream: true, maxTurns: 2 }))
}

const word = { type: 'string' } as const
const parameters = {
  type: 'object' as const,
  properties: { location: word, days: { type: 'number' as const }, units: word },
  required: ['location', 'days', 'units'],
  additionalProperties: false as const,
}
const execute = () => '14 °C, light rain'
const about = { description: 'The weather at a place.', name: 'get_weather' }
const question = 'How is the weather in Bergen?'

/** `@openai/agents`: a run in which the agent calls a tool and then answers. */
export const agentsToolLoop: Client = async (baseURL, model) => {
  const weather = tool({ ...about, parameters, strict: true, execute })
  const own = new OpenAIResponsesModel(openai(baseURL), model)
  const agent = new Agent({ name: 'any', model: own, tools: [weather] })
  return finish(await run(agent, question, { stream: true }))
}

/** `ai`: two steps, the first a call of a tool and the second the answer. */
export const aiToolLoop: Client = async (baseURL, model) => {
  const { description } = about
  const weather = aiTool({ description, inputSchema: jsonSchema(parameters), execute })
  const tools = { get_weather: weather }
  const stopWhen = stepCountIs(3)
  const stream = streamText({ model: open(baseURL)(model), prompt: question, tools, stopWhen })
  return { text: await stream.text, end: (await stream.steps).length }
}

async function finish(result: Awaited<ReturnType<typeof streamedRun>>): Promise<Heard> {
  let text = ''
  for await (const event of result) {
    if (event.type !== 'raw_model_stream_event') continue
    if (event.data.type === 'output_text_delta') text += event.data.delta
  }
  await result.completed
  return { text, end: result.finalOutput }
}

const streamedRun = (agent: Agent) => run(agent, '', { stream: true })
