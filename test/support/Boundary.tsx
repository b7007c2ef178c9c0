import { Component, type ReactNode } from 'react';

/** Shows the message of what was thrown below it. */
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
