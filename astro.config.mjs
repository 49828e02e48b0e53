// For editors and `astro check`. Sites are built by `npm run build`, which checks the content first and then lets Astro
// compile the templates by itself (src/site/engine): Astro's own commands would find templates without any data.
import { defineConfig } from 'astro/config';

export default defineConfig({
  srcDir: './src/site',
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [
    {
      name: 'sourcebook',
      hooks: {
        'astro:config:setup': ({ command }) => {
          if (command === 'sync') return;
          console.error(`Astro alone cannot ${command} this site: use \`npm run ${command}\`.`);
          process.exit(1);
        },
      },
    },
  ],
});
