import { Component, type ComponentChild, type FunctionComponent, h } from 'preact';

/** The same component, drawn again only when one of its props has become another: for lists of hundreds. */
export function pure<P extends object>(Inner: FunctionComponent<P>): new (props: P) => Component<P> {
  return class Pure extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const before = this.props as Readonly<Record<string, unknown>>;
      return Object.entries(next).some(([name, value]) => before[name] !== value);
    }

    override render(): ComponentChild {
      return h(Inner, this.props);
    }
  };
}
