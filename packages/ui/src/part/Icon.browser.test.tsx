import { Wrench } from 'lucide'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Icon } from './Icon.tsx'

it('draws shapes in the colour of the text, unheard', () => {
  const html = renderToStaticMarkup(<Icon of={Wrench} data-part="row-icon" />)
  expect(html).toMatch(
    /^<svg [^>]*stroke="currentColor"[^>]*aria-hidden="true" data-part="row-icon"/,
  )
  expect(html).toContain('<path d="M14.7 6.3')
})

it('draws a component of the app with the same attributes', () => {
  const html = renderToStaticMarkup(
    <Icon of={(props) => <svg {...props} />} data-part="row-icon" />,
  )
  expect(html).toBe('<svg aria-hidden="true" data-part="row-icon"></svg>')
})
