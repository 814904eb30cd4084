import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  children: ReactNode
  /** Shown after an error; `again` renders the part once more. */
  fallback: (error: unknown, again: () => void) => ReactNode
}

/** Keeps an error in one part of the window from breaking the others. */
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
