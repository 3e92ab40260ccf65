/** Every test page, as data. */
import type { Recipe } from './recipes/recipe';
import { reports } from './recipes/reports';
import { seeds } from './recipes/seeds';
import { specials } from './recipes/special';

export const recipes: readonly Recipe[] = [...seeds, ...reports, ...specials];
