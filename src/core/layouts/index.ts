import type { Layout } from '../layout';
import type { FormId } from '../report';
import { form2019 } from './form2019';
import { form2021 } from './form2021';

/** Every form Gouji can judge, newest first. */
export const layouts: readonly Layout[] = [form2021, form2019];

export function layoutOf(form: FormId): Layout {
  return form === '2021' ? form2021 : form2019;
}
