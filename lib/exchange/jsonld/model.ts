/**
 * What the Web Annotation Data Model (www.w3.org/TR/annotation-model, 2017) says that an annotation must be. Only its
 * MUSTs are held to; what is merely unknown passes.
 */
import type { Fault } from '../../schema/explain';
import { isIri } from '../iri';
import { namesW3c, W3C_CONTEXT } from './context';
import { type Field, faultsIn } from './check';
import { checkResource, checkStylesheet } from './resource-model';
import { checkAgents, checkIri, checkIris, checkOneText, checkTexts, checkTime } from './values-model';

/** What is wrong with an annotation; empty where it may be read. One in a page has the page's context. */
export function annotationFaults(annotation: unknown): Fault[] {
  return faultsIn(annotation, (root) => {
    if (!root.object) root.refuse('must be an object');
    else checkAnnotation(root);
  });
}

function checkAnnotation(root: Field): void {
  checkContext(root.of('@context'));
  checkIri(root.of('id'));
  checkType(root.of('type'), 'Annotation');
  checkTargets(root.of('target'));
  checkBodies(root);
  checkTexts(root.of('motivation'));
  for (const name of ['created', 'modified', 'generated']) checkTime(root.of(name));
  for (const name of ['creator', 'generator']) checkAgents(root.of(name));
  checkAudience(root.of('audience'));
  for (const name of ['rights', 'via']) checkIris(root.of(name));
  if (root.of('canonical').isThere) checkIri(root.of('canonical'));
  checkStylesheet(root.of('stylesheet'));
}

/** What is wrong with a collection or page beside its annotations. */
export function containerFaults(container: unknown, type: string): Fault[] {
  return faultsIn(container, (root) => {
    checkContext(root.of('@context'));
    checkContainer(root, type);
  });
}

function checkContainer(root: Field, type: string): void {
  checkIri(root.of('id'));
  checkType(root.of('type'), type);
  checkTexts(root.of('label'));
  for (const name of ['total', 'startIndex']) checkCount(root.of(name));
  for (const name of ['creator', 'generator']) checkAgents(root.of(name));
  for (const name of ['created', 'modified', 'generated']) checkTime(root.of(name));
  for (const name of ['rights', 'via']) checkIris(root.of(name));
  for (const name of ['next', 'prev', 'partOf']) checkOther(root.of(name));
  const [first, last] = [root.of('first'), root.of('last')];
  if (type === 'AnnotationPage') checkItems(root.of('items'));
  else if (Number(root.of('total').value) > 0 && !first.isThere) first.refuse('');
  for (const page of [first, last]) {
    if (page.object && page.of('items').isThere) checkContainer(page, 'AnnotationPage');
    else checkOther(page);
  }
}

/** Another container: its IRI, or what is said of it beside. */
function checkOther(other: Field): void {
  if (!other.isThere) return;
  checkIri(other.object ? other.of('id') : other);
}

function checkItems(items: Field): void {
  if (!items.isList || items.all.length === 0) items.refuse('must be a list of at least one annotation');
  for (const one of items.all) if (typeof one.value === 'string') checkIri(one);
}

function checkCount(count: Field): void {
  const isCount = Number.isSafeInteger(count.value) && (count.value as number) >= 0;
  if (count.isThere && !isCount) count.refuse('must be a whole number of at least 0');
}

function checkContext(context: Field): void {
  if (!namesW3c(context.value)) context.refuse(`must name ${W3C_CONTEXT}`);
}

/** @param name the class that must be among the types */
function checkType(type: Field, name: string): void {
  const given = type.all;
  if (given.some(({ value }) => typeof value !== 'string')) type.refuse('must be one text or a list of them');
  else if (!type.texts.includes(name)) type.refuse(`must be '${name}'`);
}

function checkTargets(target: Field): void {
  if (target.all.length === 0) target.refuse('must name at least one target');
  target.all.forEach(checkResource);
}

function checkBodies(root: Field): void {
  const [body, bodyValue] = [root.of('body'), root.of('bodyValue')];
  body.all.forEach(checkResource);
  if (!bodyValue.isThere) return;
  if (body.isThere) bodyValue.refuse('must not stand beside `body`');
  else checkOneText(bodyValue);
}

function checkAudience(audience: Field): void {
  for (const one of audience.all) {
    if (typeof one.value === 'string' ? !isIri(one.value) : !one.object) {
      one.refuse('must be an IRI or an object');
    }
  }
}
