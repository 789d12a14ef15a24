import { cleanup, render, screen, waitFor } from '@testing-library/react'
import type { ReactElement, ReactNode } from 'react'
import { afterEach, expect, it } from 'vitest'
import { useScrollStop } from './useScrollStop.ts'

afterEach(cleanup)

function Scroller({ label, width }: { label: string; width: number }): ReactElement {
  const scroll = useScrollStop<HTMLDivElement>(label)
  return (
    <div ref={scroll} data-testid="scroller" style={{ inlineSize: width, overflowX: 'auto' }}>
      <div style={{ inlineSize: 200 }}>Words</div>
    </div>
  )
}

it('is a stop of the Tab key, with a name, as long as its content is larger', async () => {
  const { rerender } = render(<Scroller label="Table" width={100} />)
  expect(screen.getByRole('group', { name: 'Table' })).toHaveAttribute('tabindex', '0')
  rerender(<Scroller label="Table" width={300} />)
  await waitFor(() => expect(screen.queryByRole('group')).toBeNull())
  expect(screen.getByTestId('scroller')).not.toHaveAttribute('tabindex')
  rerender(<Scroller label="Table" width={100} />)
  expect(await screen.findByRole('group', { name: 'Table' })).toHaveAttribute('tabindex', '0')
})

it('goes by its new name when that changes', () => {
  const { rerender } = render(<Scroller label="Table" width={100} />)
  rerender(<Scroller label="Tabelle" width={100} />)
  expect(screen.getByRole('group', { name: 'Tabelle' })).toBeVisible()
})

function OutOfSight({ children }: { children: ReactNode }): ReactElement {
  return (
    <main>
      <div style={{ blockSize: 10_000 }} />
      <div style={{ contentVisibility: 'auto', containIntrinsicBlockSize: '40px' }}>
        <p data-testid="words">Words</p>
        {children}
      </div>
    </main>
  )
}

it('is a stop where it is out of sight, and none once it is seen to hold all of its content', async () => {
  const { rerender } = render(<OutOfSight>{null}</OutOfSight>)
  const isSeen = () => screen.getByTestId('words').checkVisibility({ contentVisibilityAuto: true })
  await waitFor(() => expect(isSeen()).toBe(false))
  rerender(
    <OutOfSight>
      <Scroller label="Table" width={300} />
    </OutOfSight>,
  )
  const scroller = screen.getByTestId('scroller')
  expect(scroller).toHaveAttribute('tabindex', '0')
  scroller.scrollIntoView()
  await waitFor(() => expect(scroller).not.toHaveAttribute('tabindex'))
})
