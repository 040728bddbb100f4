/** One mail: tables and inline styles, 600 px, one button, dark-mode overrides. Handlebars escapes every value. */
export const mailTemplate = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="theme-color" content="{{light.primary}}">
<title>{{subject}}</title>
<style>
body { margin: 0; background: {{light.sunken}}; } a { color: {{light.primary}}; }
@media (max-width: 600px) { .pad { padding-left: 20px !important; padding-right: 20px !important; } .btn a { display: block !important; text-align: center !important; } .h { font-size: 25px !important; } }
@media (prefers-color-scheme: dark) { .bg { background: {{dark.sunken}} !important; } .paper { background: {{dark.surface}} !important; } .ink, .ink a { color: {{dark.ink}} !important; } .ink2 { color: {{dark.ink-2}} !important; } .ln { border-color: {{dark.line}} !important; } }
</style>
</head>
<body class="bg" style="margin:0;background:{{light.sunken}}">
<div style="display:none;max-height:0;overflow:hidden">{{preheader}}</div>
<div role="article" aria-label="{{subject}}" lang="en">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="bg" style="background:{{light.sunken}}"><tr><td align="center" style="padding:24px 0 40px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px">
<tr><td class="pad" style="background:{{light.deep}};padding:20px 40px;border-radius:12px 12px 0 0"><table role="presentation" cellpadding="0" cellspacing="0"><tr><td style="width:46px"><div aria-hidden="true" style="width:34px;height:34px;border-radius:17px;background:{{light.on-deep}};color:{{light.deep}};font:600 18px/34px Newsreader Variable,Georgia,serif;text-align:center">{{initial}}</div></td><td style="font:600 17px/1.2 Newsreader Variable,Georgia,serif;color:{{light.on-deep}}">{{school.name}}<br><span style="font:400 13px/1.4 Figtree Variable,'Segoe UI',Arial,sans-serif;color:{{light.on-deep-2}}">{{school.words.program}}</span></td></tr></table></td></tr>
<tr><td class="pad paper ink" style="background:{{light.surface}};padding:36px 40px 12px;font:400 16px/1.55 Figtree Variable,'Segoe UI',Arial,sans-serif;color:{{light.ink}}"><h1 class="h" style="margin:0 0 16px;font:500 29px/1.18 Newsreader Variable,Georgia,serif">{{title}}</h1>
{{#each paragraphs}}<p style="margin:0 0 16px">{{this}}</p>{{/each}}
{{#if quote}}<p class="ln" style="margin:0 0 20px;padding:4px 0 4px 18px;border-left:2px solid {{light.accent}};font:italic 400 18px/1.5 Newsreader Variable,Georgia,serif">“{{quote}}”</p>{{/if}}
{{#if facts}}<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 20px">{{#each facts}}<tr><td class="ink2" style="padding:2px 18px 2px 0;font-size:14px;color:{{@root.light.ink-2}}">{{label}}</td><td style="padding:2px 0;font-weight:600">{{value}}</td></tr>{{/each}}</table>{{/if}}
</td></tr>
{{#if button}}<tr><td class="pad paper btn" style="background:{{light.surface}};padding:8px 40px 12px"><a href="{{button.url}}" style="display:inline-block;background:{{light.primary}};color:{{light.on-primary}};text-decoration:none;font:600 17px/1 Figtree Variable,'Segoe UI',Arial,sans-serif;padding:17px 26px;border-radius:8px">{{button.label}}</a></td></tr>{{/if}}
<tr><td class="pad paper ink2" style="background:{{light.surface}};padding:8px 40px 32px;border-radius:0 0 12px 12px;font:400 14px/1.5 Figtree Variable,'Segoe UI',Arial,sans-serif;color:{{light.ink-2}}">{{#if signedBy}}<p class="ink" style="margin:8px 0 20px;font:italic 400 17px/1.4 Newsreader Variable,Georgia,serif;color:{{light.ink}}">{{signedBy}}</p>{{/if}}{{#each after}}<p style="margin:8px 0 0">{{this}}</p>{{/each}}</td></tr>
<tr><td class="pad ink2" style="padding:20px 40px 0;font:400 13px/1.55 Figtree Variable,'Segoe UI',Arial,sans-serif;color:{{light.ink-3}}">{{foot}}{{#if leave}}<br><a href="{{leave.url}}" class="ink2" style="color:{{light.ink-3}}">{{leave.label}}</a>{{/if}}</td></tr>
</table></td></tr></table></div>
</body>
</html>
`;
