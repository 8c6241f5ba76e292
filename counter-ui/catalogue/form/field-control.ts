import type { Component } from 'vue';
import type { Article } from '../../../server/contract/catalogue.ts';
import BasisEditor from './BasisEditor.vue';
import FeesEditor from './FeesEditor.vue';
import type { Field } from './fields.ts';
import LimitField from './LimitField.vue';
import LinesField from './LinesField.vue';
import MaterialsEditor from './MaterialsEditor.vue';
import ResultField from './ResultField.vue';
import StepsEditor from './StepsEditor.vue';
import TermSelect from './TermSelect.vue';
import type { TermList } from './use-terms.ts';
import WordsField from './WordsField.vue';

type Option = { readonly id: string; readonly name: string };

/** A law as the form of an item offers it. */
export interface KnownLaw {
  readonly name: string;
  readonly version: string | null;
  readonly repealedFrom: string | null;
  readonly articles: readonly Article[];
}

/** What the parts of a form choose from, in the page's words. */
export interface Offered {
  readonly label: string;
  readonly hint: string;
  readonly bureaus: readonly Option[];
  readonly laws: readonly KnownLaw[];
  optionsOf(list: TermList): readonly Option[];
}

/** The part that fills in a field, with what it needs beside the value; null where a plain field of the page does. */
export function controlOf(
  { key, shape }: Field,
  { label, hint, bureaus, laws, optionsOf }: Offered,
): readonly [part: Component, needs: object] | null {
  const named = { name: key, label };
  switch (shape.kind) {
    case 'lines':
      return [LinesField, { ...named, hint }];
    case 'one':
      return [TermSelect, { ...named, must: shape.must ?? false, options: optionsOf(shape.of) }];
    case 'bureau':
      return [TermSelect, { ...named, must: true, options: bureaus }];
    case 'two':
      return [WordsField, { ...named, most: [200, 420] }];
    case 'limit':
      return [LimitField, named];
    case 'materials':
      return [MaterialsEditor, {}];
    case 'steps':
      return [StepsEditor, { bureaus }];
    case 'basis':
      return [BasisEditor, { laws }];
    case 'fees':
      return [FeesEditor, { label }];
    case 'result':
      return [ResultField, {}];
    default:
      return null;
  }
}
