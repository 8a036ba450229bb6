import { render } from 'preact';

render(<p>Hedgerow</p>, document.getElementById('app')!);
