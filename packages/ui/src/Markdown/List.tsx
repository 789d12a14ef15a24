'use client'

import type { List as ListNode, ListItem as ItemNode } from '@response-stream/markdown'
import { memo } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { Block } from './Blocks.tsx'
import type { Around } from './Blocks.tsx'
import { useDrawn } from './components.ts'
import { directionOf } from './directionOf.ts'
import { Inlines } from './Inlines.tsx'
import { marksWithin, sameMarking } from './marks.ts'
import type { Marking } from './marks.ts'

/** A list; `data-loose` when there is space between its items. */
export function List({ node, children }: Around<ListNode>): ReactElement {
  const loose = node.spread ? '' : undefined
  const dir = directionOf(node)
  return node.ordered ? (
    <ol data-part="list" data-loose={loose} start={node.start ?? 1} dir={dir}>
      {children}
    </ol>
  ) : (
    <ul data-part="list" data-loose={loose} dir={dir}>
      {children}
    </ul>
  )
}

/** The items of a list. */
export function Items({ node, marking }: { node: ListNode; marking: Marking }): ReactElement {
  return (
    <>
      {node.children.map((item) => (
        <ListItem
          key={item.key}
          node={item}
          marking={marksWithin(item, marking)}
          loose={node.spread}
        />
      ))}
    </>
  )
}

type ListItemProps = { node: ItemNode; marking: Marking; loose: boolean }

const ListItem = memo(function ListItem({ node, marking, loose }: ListItemProps): ReactNode {
  const inside = (): ReactNode => <ItemBlocks node={node} marking={marking} loose={loose} />
  return useDrawn()(node, inside, () => (
    <li data-part="list-item" data-task={node.checked === null ? undefined : ''}>
      {node.checked === null ? null : (
        <input type="checkbox" data-part="task" checked={node.checked} disabled aria-hidden />
      )}
      {inside()}
    </li>
  ))
}, sameItem)

/** In a tight list the words stand in the item itself. */
function ItemBlocks({ node, marking, loose }: ListItemProps): ReactElement {
  return (
    <>
      {node.children.map((child) => {
        const own = marksWithin(child, marking)
        return child.type === 'paragraph' && !loose ? (
          <Inlines key={child.key} nodes={child.children} marking={own} />
        ) : (
          <Block key={child.key} node={child} marking={own} />
        )
      })}
    </>
  )
}

function sameItem(before: ListItemProps, now: ListItemProps): boolean {
  return (
    before.node === now.node &&
    before.loose === now.loose &&
    sameMarking(before.marking, now.marking)
  )
}
