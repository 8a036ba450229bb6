import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/marks.css';
import '../../components/parts.css';
import '../../components/page.css';
import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Welcome } from '../../components/welcome/welcome';
import { createChannel } from '../../lib/messages/channel';
import { watchSettings } from '../../lib/settings/store';

const channel = createChannel(browser);

document.title = i18n.t('welcome.title');
render(
  <Welcome
    client={{
      call: (name, request) => channel.callBackground(name, request),
      watchSettings: (onChange) => watchSettings(browser.storage.local, onChange),
      isPersisted: () => navigator.storage.persisted(),
      persist: () => navigator.storage.persist(),
    }}
    optionsUrl={browser.runtime.getURL('/options.html')}
  />,
  document.getElementById('app')!,
);
