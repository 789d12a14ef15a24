import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// As long as `expect.poll` waits: a busy machine may stall a page for a second.
configure({ asyncUtilTimeout: 5_000 })

// Not by `globals: true`: testing-library would then also ask for `act` around each update, and a
// stream updates when it likes.
afterEach(cleanup)
