import { Component, type ReactNode } from 'react';

/** An error boundary that shows the error's message. */
export class Boundary extends Component<
  { readonly children: ReactNode },
  { readonly error: Error | null }
> {
  override readonly state: { readonly error: Error | null } = { error: null };
  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }
  override render(): ReactNode {
    return this.state.error ? <output>{this.state.error.message}</output> : this.props.children;
  }
}
