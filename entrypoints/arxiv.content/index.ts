import { defineContentScript } from 'wxt/utils/define-content-script';
import { CONTENT_MATCHES } from '../../lib/paper/hosts';

export default defineContentScript({ matches: CONTENT_MATCHES, runAt: 'document_end', main() {} });
