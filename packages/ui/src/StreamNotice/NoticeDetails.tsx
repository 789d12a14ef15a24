'use client'

import type { StreamFault } from '@response-stream/protocol'
import { ChevronDown } from 'lucide'
import type { ReactElement } from 'react'
import { useDisclosure } from '../Disclosure/useDisclosure.ts'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { Icon } from '../part/Icon.tsx'
import { CopyButton } from '../part/CopyButton.tsx'
import { plainText } from '../plain/plainText.ts'

/** The props of `NoticeDetails`. */
export type NoticeDetailsProps = { error: StreamFault }

/** What a developer or a help desk asks for: status, code and the server's id of the request, to copy. */
export function NoticeDetails({ error }: NoticeDetailsProps): ReactElement {
  const labels = useLabels()
  const { open, toggle, panelId, chosen } = useDisclosure({})
  const rows = [
    [labels.errorStatus, error.status],
    [labels.errorCode, error.code],
    [labels.requestId, error.requestId],
  ].flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[String(name), plainText(value)] as const],
  )
  return (
    <div data-part="notice-details">
      <button
        type="button"
        data-part="notice-trigger"
        aria-expanded={open}
        aria-controls={panelId}
        onClick={toggle}
      >
        {labels.details}
        <Icon of={ChevronDown} data-part="row-chevron" />
      </button>
      <div
        data-part="notice-panel"
        id={panelId}
        hidden={!open}
        data-chosen={chosen ? '' : undefined}
      >
        <dl data-part="value-rows">
          {rows.map(([name, value]) => (
            <div key={name} data-part="notice-row">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <CopyButton
          text={[...rows.map((row) => row.join(': ')), plainText(error.message)].join('\n')}
        />
      </div>
    </div>
  )
}
