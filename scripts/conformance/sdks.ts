import { createOpenResponses } from '@ai-sdk/open-responses'
import { Agent, run, setTracingDisabled } from '@openai/agents-core'
import { OpenAIChatCompletionsModel, OpenAIResponsesModel } from '@openai/agents-openai'
import { OpenRouter } from '@openrouter/sdk'
import { HTTPClient } from '@openrouter/sdk/lib/http.js'
import { replay } from '@response-stream/recordings'
import OpenAI from 'openai'

/** What a package told of a stream, and whether it threw at the end of it. */
export interface Told {
  readonly events: readonly unknown[]
  readonly threw: boolean
}

/** Reads a recording with a package, as an app would read the answer of its server. */
export type Sdk = (name: string) => Promise<Told>

const baseURL = 'http://localhost/v1'
const apiKey = 'none'

// Traces would be sent to a server.
setTracingDisabled(true)

function openai(name: string): OpenAI {
  return new OpenAI({ apiKey, baseURL, fetch: replay(name), maxRetries: 0, logLevel: 'off' })
}

/** `openai` 7.57. */
export const readWithOpenai: Sdk = async (name) =>
  collect(await openai(name).responses.create({ model: 'any', input: 'Hello', stream: true }))

/** `@openrouter/sdk` 1.3.19: its events are in camelCase. */
export const readWithOpenRouter: Sdk = async (name) => {
  const httpClient = new HTTPClient({ fetcher: replay(name) })
  const client = new OpenRouter({ apiKey, serverURL: baseURL, httpClient })
  const responsesRequest = { model: 'any', input: 'Hello', stream: true } as const
  const answer = await client.responses.send({ responsesRequest })
  if (!(Symbol.asyncIterator in answer)) throw new Error('The SDK gave no stream.')
  return collect(answer)
}

const request = {
  input: 'Hello',
  modelSettings: {},
  tools: [],
  handoffs: [],
  outputType: 'text' as const,
  tracing: false,
}

/** A model of `@openai/agents-openai` 0.20, without a run around it. */
export const readWithAgentsModel: Sdk = async (name) =>
  collect(new OpenAIResponsesModel(openai(name), 'any').getStreamedResponse(request))

/** What `@openai/agents-openai` 0.20 tells of a Chat Completions answer of these chunks. */
export async function readChatWithAgents(chunks: readonly object[]): Promise<Told> {
  const body = chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join('')
  const headers = { 'content-type': 'text/event-stream' }
  const client = new OpenAI({ apiKey, baseURL, fetch: async () => new Response(body, { headers }) })
  return collect(new OpenAIChatCompletionsModel(client, 'any').getStreamedResponse(request))
}

/** The normalised events of that model alone, for apps that hand on only those. */
export const readWithAgentsNormalised: Sdk = async (name) => {
  const { events, threw } = await readWithAgentsModel(name)
  return { events: events.filter((event) => !isOfType(event, 'model')), threw }
}

/** A run of `@openai/agents-core` 0.20. */
export const readWithAgentsRun: Sdk = async (name) => {
  const agent = new Agent({ name: 'any', model: new OpenAIResponsesModel(openai(name), 'any') })
  return collect(await run(agent, 'Hello', { stream: true }))
}

/** `@ai-sdk/open-responses` 2.0.36, asked for the raw chunks beside its own parts. */
export const readWithAiSdk: Sdk = async (name) => {
  const provider = createOpenResponses({
    name: 'any',
    url: `${baseURL}/responses`,
    fetch: replay(name),
  })
  const prompt = [{ role: 'user' as const, content: [{ type: 'text' as const, text: 'Hello' }] }]
  const { stream } = await provider('any').doStream({ prompt, includeRawChunks: true })
  return collect(stream)
}

function isOfType(event: unknown, type: string): boolean {
  return typeof event === 'object' && event !== null && 'type' in event && event.type === type
}

async function collect(stream: AsyncIterable<unknown>): Promise<Told> {
  const events: unknown[] = []
  try {
    for await (const event of stream) events.push(event)
    return { events, threw: false }
  } catch {
    return { events, threw: true }
  }
}
