import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// Not by `globals: true`: testing-library would then also ask for `act` around each update, and a
// stream updates when it likes.
afterEach(cleanup)
