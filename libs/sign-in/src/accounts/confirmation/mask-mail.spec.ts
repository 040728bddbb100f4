import { maskMail } from './mask-mail.js';

it.each([
  ['ada.okafor@n.example', 'a***@n.example'],
  ['a@n.example', 'a***@n.example'],
  ['"odd@name"@n.example', '"***@n.example'],
  ['éva@n.example', 'é***@n.example'],
  ['@n.example', '***'],
  ['nothing', '***'],
])('%s is shown as %s', (mail, masked) => expect(maskMail(mail)).toBe(masked));
