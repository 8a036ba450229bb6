import { useEffect, useState } from 'preact/hooks';
import { type SidebarState, type SidebarStore } from './sidebar-store';

/** The store's state, followed. */
export function useStore(store: SidebarStore): SidebarState {
  const [state, setState] = useState(store.state);
  useEffect(() => {
    setState(store.state);
    return store.subscribe(() => setState(store.state));
  }, [store]);
  return state;
}
