import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  children: ReactNode
  /** What stands there after a fault; `again` shows the part once more. */
  fallback: (error: unknown, again: () => void) => ReactNode
}

/** Keeps a fault in one part of the window from taking the others with it. */
export class Boundary extends Component<BoundaryProps, { fault: { error: unknown } | null }> {
  override state: { fault: { error: unknown } | null } = { fault: null }

  static getDerivedStateFromError(error: unknown) {
    return { fault: { error } }
  }

  override render() {
    const { fault } = this.state
    return fault ? this.props.fallback(fault.error, () => this.setState({ fault: null })) : this.props.children
  }
}
