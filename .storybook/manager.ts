import { addons, types } from 'storybook/manager-api'
import { TransportBar } from './TransportBar.tsx'

addons.register('response-stream/transport', () => {
  addons.add('response-stream/transport/bar', {
    type: types.TOOL,
    title: 'Play the recording',
    match: ({ viewMode }) => viewMode === 'story',
    render: TransportBar,
  })
})
