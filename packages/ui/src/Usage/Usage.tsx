'use client'

import { usage } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import type { ReactElement } from 'react'
import { formatNumber } from '../labels/formatDuration.ts'
import { useLocale } from '../labels/LabelsProvider.tsx'
import { useAllLabels } from '../labels/useAllLabels.ts'
import type { PartProps } from '../part/renderPart.ts'
import { fieldOf } from '../plain/plainText.ts'
import { costOf } from './costOf.ts'
import type { Prices } from './costOf.ts'
import { Facts } from './Facts.tsx'
import type { Fact } from './Facts.tsx'

/** The props of `Usage`. */
export type UsageProps = PartProps<'dl'> & {
  /** What the models cost; without it no cost is shown, unless the server told one. Keep the object. */
  prices?: Prices | undefined
  /** The currency of the prices, an ISO 4217 code. @default 'USD' */
  currency?: string | undefined
}

/**
 * The tokens that an answer took, how many of them were cached and thought, and what they cost. Stands inside a
 * `StreamProvider`; draws nothing until the server says.
 *
 * @example
 * <Usage prices={{ 'gpt-5': { input: 1.25, cachedInput: 0.125, output: 10 } }} />
 */
export function Usage({ prices, currency = 'USD', ...props }: UsageProps): ReactElement | null {
  const labels = useAllLabels()
  const locale = useLocale()
  const used = useStream(usage)
  const model = useStream(({ response }) => response?.model ?? '')
  if (used === null) return null
  const told = fieldOf(used, 'cost')
  const ours = prices === undefined ? null : costOf(used, model, prices)
  const cost = ours ?? (typeof told === 'number' && told > 0 ? told : null)
  const cached = used.input_tokens_details?.cached_tokens ?? 0
  const thought = used.output_tokens_details?.reasoning_tokens ?? 0
  const tokens = (name: string, count: number, always = false): readonly Fact[] =>
    count > 0 || always ? [{ name, value: formatNumber(count, locale) }] : []
  const facts = [
    ...tokens(labels.inputTokens, used.input_tokens, true),
    ...tokens(labels.cachedTokens, cached),
    ...tokens(labels.outputTokens, used.output_tokens, true),
    ...tokens(labels.reasoningTokens, thought),
    ...(cost === null ? [] : [{ name: labels.cost, value: money(cost, currency, locale) }]),
  ]
  return <Facts {...props} part="usage" facts={facts} />
}

/** Two digits that mean something, however small the sum. */
function money(amount: number, currency: string, locale: string | undefined): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    ...(amount < 0.01
      ? { minimumSignificantDigits: 2, maximumSignificantDigits: 2 }
      : { maximumFractionDigits: 2 }),
  }).format(amount)
}
