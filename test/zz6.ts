import { compileTemplates } from '../src/site/engine/compile.ts'; import { openTemplates } from '../src/site/engine/drawing.ts'; import { codeHash } from '../src/site/engine/code-hash.ts';
const lap0=performance.now(); let t=lap0; const lap=(n:string)=>{console.log(n,Math.round(performance.now()-t));t=performance.now();};
for (let i=0;i<3;i++){ const c=await compileTemplates({url:'https://example.org',base:'/',cacheDir:'/tmp/cc'}); lap('compile '+c.hash.slice(0,8)); await openTemplates(c,{url:'https://example.org',base:'/'}); lap('open'); codeHash('/work/main/src/site'); lap('codehash');}
