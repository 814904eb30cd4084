import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'

const height = 50

interface WindowedProps {
  count: number
  children: (row: number) => ReactNode
}

/** Only the visible rows, as in TanStack Virtual's guide. */
export function Windowed({ count, children }: WindowedProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 6
  })
  return (
    <div id="scroll" ref={scroll} style={{ height: 480, overflow: 'auto' }}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            className="row"
            style={{
              position: 'absolute',
              width: '100%',
              height,
              transform: `translateY(${start}px)`,
              display: 'flex'
            }}
          >
            {children(index)}
          </div>
        ))}
      </div>
    </div>
  )
}

export const Cell = ({ children }: { children: ReactNode }) => (
  <span style={{ width: 160, overflow: 'hidden' }}>{children}</span>
)
