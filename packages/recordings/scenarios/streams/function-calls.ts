import { functionCall, functionTool } from '../families/function-call.ts'
import { stream } from '../tape/stream.ts'

const weather = functionTool('get_weather', 'The weather at a place, now or in the coming days.', {
  location: { type: 'string', description: 'City and country' },
  days: { type: 'integer', description: 'How many days ahead, from 0 to 7' },
  units: { type: 'string', enum: ['metric', 'imperial'] },
})

const trains = functionTool('find_trains', 'Trains between two stations.', {
  from: { type: 'string' },
  to: { type: 'string' },
  after: { type: 'string', description: 'Local time, ISO 8601' },
})

const hotels = functionTool('find_hotels', 'Free rooms in a city.', {
  city: { type: 'string' },
  night: { type: 'string', format: 'date' },
  max_price: { type: 'number', description: 'In euros' },
})

export const oneCall = stream(
  'function-call',
  { inputTokens: 118, tools: [weather] },
  functionCall('get_weather', { location: 'Bergen, Norway', days: 2, units: 'metric' }),
)

export const parallelCalls = stream(
  'parallel-calls',
  { inputTokens: 264, tools: [weather, trains, hotels] },
  functionCall('get_weather', { location: 'Ghent, Belgium', days: 3, units: 'metric' }),
  functionCall('find_trains', {
    from: 'Paris Nord',
    to: 'Gent-Sint-Pieters',
    after: '2026-09-04T14:00',
  }),
  functionCall('find_hotels', { city: 'Ghent', night: '2026-09-04', max_price: 140 }),
)
