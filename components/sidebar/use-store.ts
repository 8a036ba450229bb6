import { useEffect, useState } from 'preact/hooks';
import type { SidebarStore } from './sidebar-store';
import type { SidebarState } from './state-holder';

/** The store's state, followed. */
export function useStore(store: SidebarStore): SidebarState {
  const [state, setState] = useState(store.state);
  useEffect(() => {
    setState(store.state);
    return store.subscribe(() => setState(store.state));
  }, [store]);
  return state;
}
