import js from '@eslint/js'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

export default defineConfig(
  { ignores: ['dist/', 'reports/', 'src/contract/generated/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A forgotten await turns a check into one that cannot fail.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `const { secret, ...shown } = all` is how a field is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
    },
  },
  {
    // What the APIs share knows none of them by name: what differs is data of a contract, or stands beside its fixtures and in its
    // reference (docs/decisions/0014-several-apis.md). The name of this package is no name of an API.
    files: ['src/**/*.ts'],
    ignores: ['src/reference/*/**', 'src/**/*.test.ts', 'src/**/testing/**', 'src/**/*.fixture.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['Literal[value=PATTERN]', 'TemplateElement[value.raw=PATTERN]', 'Identifier[name=PATTERN]'].map((each) => ({
          selector: each.replace('PATTERN', '/quay(?!-conformance)|gitlab/i'),
          message: 'Shared code names no API.',
        })),
      ],
    },
  },
)
