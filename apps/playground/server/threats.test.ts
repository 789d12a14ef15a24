import { describeThreats } from 'responses-proxy/threats'
import { startPlayground } from './testing.ts'

describeThreats('the playground’s proxy', async (upstream, limits = {}) => ({
  port: await startPlayground(upstream, limits),
  path: '/live/v1',
}))
