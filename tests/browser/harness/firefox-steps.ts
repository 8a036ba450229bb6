/** Steps in Firefox's documents and in its own window, made of Marionette's commands. */
import { asExpression, type ControlRole, until } from './browser';
import { type Marionette, MarionetteError } from './marionette';

/** WebDriver's name of an element in its answers and arguments. */
export const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
export interface ElementRef {
  [ELEMENT]: string;
}

/** What may carry a role; the accessible role and name are then asked of the browser. */
const CANDIDATES: Readonly<Record<ControlRole, string>> = {
  button: 'button, summary, input[type="button"], input[type="submit"], [role="button"]',
  checkbox: 'input[type="checkbox"], [role="checkbox"]',
  combobox: 'select, [role="combobox"]',
  link: 'a[href], [role="link"]',
  menuitem: '[role="menuitem"]',
  option: 'option, [role="option"]',
  radio: 'input[type="radio"], [role="radio"]',
  switch: '[role="switch"]',
  tab: '[role="tab"]',
  textbox: 'textarea, input:not([type]), input[type="text"], [contenteditable], [role="textbox"]',
};

/** Runs a script in the browser's own window, with all its rights. */
export async function inChrome<R, A>(
  marionette: Marionette,
  script: (argument: A) => R | Promise<R>,
  argument: A,
): Promise<R> {
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  try {
    return await run<R>(marionette, asExpression(script, argument));
  } finally {
    await marionette.send('Marionette:SetContext', { value: 'content' });
  }
}

/** Runs an expression in the current document. */
export async function run<R>(marionette: Marionette, expression: string): Promise<R> {
  const { value } = await marionette.send<{ value: { value?: R; error?: string } }>(
    'WebDriver:ExecuteAsyncScript',
    {
      script: `const done = arguments[0];
        (async () => ${expression})()
          .then((value) => done({ value }), (error) => done({ error: String(error) + '\\n' + error.stack }));`,
      args: [],
    },
  );
  if (value.error !== undefined) throw new Error(value.error);
  return value.value as R;
}

/** Goes into the first frame that shows a page of an extension; false if there is none yet. */
export async function enterSidebar(marionette: Marionette): Promise<boolean> {
  for (let index = 0; ; index += 1) {
    try {
      await marionette.send('WebDriver:SwitchToFrame', { id: index });
    } catch (error) {
      if (error instanceof MarionetteError && error.code === 'no such frame') return false;
      throw error;
    }
    if (await run<boolean>(marionette, `location.protocol === 'moz-extension:'`)) return true;
    await marionette.send('WebDriver:SwitchToFrame', { id: null });
  }
}

/** The one control with this role and name; waits for it as a person would. */
export async function findControl(
  marionette: Marionette,
  role: ControlRole,
  name: string | RegExp,
  within = 'html',
): Promise<string> {
  const candidates = `${within} :is(${CANDIDATES[role]})`;
  return until(`${role} "${String(name)}"`, async () => {
    const fitting: string[] = [];
    for (const id of await findElements(marionette, candidates)) {
      const { value: shown } = await marionette.send<{ value: boolean }>('WebDriver:IsElementDisplayed', {
        id,
      });
      if (!shown) continue;
      const { value: is } = await marionette.send<{ value: string }>('WebDriver:GetComputedRole', { id });
      const { value: label } = await marionette.send<{ value: string }>('WebDriver:GetComputedLabel', { id });
      if (is === role && (typeof name === 'string' ? label === name : name.test(label))) fitting.push(id);
    }
    if (fitting.length > 1) throw new Error(`${fitting.length} controls are called ${String(name)}`);
    return fitting[0];
  });
}

/** WebDriver's names of the elements that a CSS selector finds. */
export async function findElements(marionette: Marionette, selector: string): Promise<string[]> {
  const found = await marionette.send<ElementRef[]>('WebDriver:FindElements', {
    using: 'css selector',
    value: selector,
  });
  return found.map(({ [ELEMENT]: id }) => id);
}
