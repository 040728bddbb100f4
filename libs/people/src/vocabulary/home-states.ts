import type { Term } from '@akin/contracts';
import { terms } from './term.js';

/** ISO 3166-2:US without the Minor Outlying Islands, where nobody is from: 50 states, the District of Columbia, 5 territories. */
export const homeStateTerms: Term[] = terms(
  [
    'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|District of Columbia|Florida|Georgia|Hawaii|Idaho',
    'Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana',
    'Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania',
    'Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming',
    'American Samoa|Guam|Northern Mariana Islands|Puerto Rico|U.S. Virgin Islands',
  ].flatMap((line) => line.split('|')),
);
