import type { Command } from 'commander'
import { build, sign } from './build'
import { diff } from './diff'
import { initPack } from './init'
import { inspect, verifyPack } from './inspect'
import { install } from './install'
import { addKey, backUpKey, card, keygen, listKeys, removeKey } from './keys'
import { keyVariable } from './passphrase'
import { type Answer, answer, type PackCommandServices } from './services'

const several = (value: string, before: readonly string[]) => [...before, value]

const about = `
A pack is a folder of readable files until it is built:

  pack.json            id, version, title, author, license
  templates/*.json     forms
  frameworks/*.json    behaviors and what each level looks like
  guides/*.json, *.md  questions, help for a step
  notes.md             notes for the manager

From an empty folder to a signed pack in a library:

  coachbook pack init north --id north-trainers --author "Nora North"
  coachbook pack keygen --name "Nora North" --out nora.coachkey
  coachbook pack build north --key nora.coachkey
  coachbook pack card nora.coachkey
  coachbook pack verify north-trainers-1.0.0.coachpack --trust nora.coachcard --trusted
  coachbook pack install north-trainers-1.0.0.coachpack --library ~/Documents/Coachbook

Exit status: 0 done, 1 refused or different, 2 wrong usage.
The format is described in docs/coachpack.md.`

const passphraseHelp = `
The passphrase is read from --passphrase-file or ${keyVariable}; otherwise you are asked for it.`

/** Adds the `pack` command with everything that trainers do without a window (T-6). */
export function registerPackCommands(program: Command, services: PackCommandServices): void {
  const pack = program
    .command('pack')
    .description('make, sign, compare, check and install packs')
    .addHelpText('after', about)

  const say = (json: boolean | undefined, run: () => Promise<Answer>) => answer(services, json, run)

  pack
    .command('init <folder>')
    .description('make the folder of a new pack with one form in it')
    .requiredOption('--id <id>', 'short name of the pack: lowercase letters, digits, dashes')
    .requiredOption('--author <name>', 'who wrote it')
    .option('--title <title>', 'the title that people see (default: the id)')
    .option('--license <license>', 'how others may use it', 'CC-BY-4.0')
    .option('--language <tag>', 'the language it is written in', 'en')
    .option('--form <kind>', 'the kind of form to start with', 'action-plan')
    .option('--overwrite', 'replace files that are there already')
    .option('--json', 'print JSON')
    .action((folder, options) => say(options.json, () => initPack(services, folder, options)))

  pack
    .command('build <folder>')
    .description('check a folder and build its .coachpack; the same folder gives the same bytes')
    .option('--out <file>', 'where to save it (default: <id>-<version>.coachpack)')
    .option('--overwrite', 'replace a file with different content')
    .option('--key <file>', 'sign it with this key')
    .option('--passphrase-file <file>', 'file whose first line is the passphrase of the key')
    .option('--json', 'print JSON')
    .addHelpText('after', passphraseHelp)
    .action((folder, options) => say(options.json, () => build(services, folder, options)))

  pack
    .command('sign <file>')
    .description('sign a .coachpack; a signature that it has is replaced')
    .requiredOption('--key <file>', 'the key')
    .option('--out <file>', 'where to save the signed pack (default: the file itself)')
    .option('--overwrite', 'replace a file with different content, or another signature')
    .option('--passphrase-file <file>', 'file whose first line is the passphrase of the key')
    .option('--json', 'print JSON')
    .addHelpText('after', passphraseHelp)
    .action((file, options) => say(options.json, () => sign(services, file, options)))

  pack
    .command('inspect <file>')
    .description('show what is in a .coachpack and who signed it; nothing is installed')
    .option('--library <folder>', 'compare it with this library, and trust the trainers that the library trusts')
    .option('--trust <card>', 'a .coachcard to trust; repeat for more', several, [])
    .option('--json', 'print JSON')
    .action((file, options) => say(options.json, () => inspect(services, file, options)))

  pack
    .command('verify <file>')
    .description('check every file of a .coachpack and its signature')
    .option('--trust <card>', 'a .coachcard to trust; repeat for more', several, [])
    .option('--trusted', 'refuse a pack that is not signed by one of them')
    .option('--json', 'print JSON')
    .action((file, options) => say(options.json, () => verifyPack(services, file, options)))

  pack
    .command('diff <before> <after>')
    .description('say what changed from one pack to another, each a folder or a .coachpack')
    .option('--json', 'print JSON')
    .action((before, after, options) => say(options.json, () => diff(services, before, after)))

  pack
    .command('install <file>')
    .description('install a .coachpack in a library')
    .requiredOption('--library <folder>', 'the library folder')
    .option('--keep-mine', 'keep your version of what you have changed')
    .option('--take-theirs', 'take the pack’s version of what you have changed; yours is set aside')
    .option('--keep-both', 'keep both; your version gets a name of its own')
    .option('--resolve <part=choice>', 'one of the three for a single part; repeat for more', several, [])
    .option('--json', 'print JSON')
    .action((file, options) => say(options.json, () => install(services, file, options)))

  pack
    .command('keygen')
    .description('make a trainer’s key, protected by a passphrase')
    .requiredOption('--name <name>', 'the trainer’s name, as managers will read it')
    .option('--out <file>', 'where to save it (default: <name>.coachkey)')
    .option('--passphrase-file <file>', 'file whose first line is the passphrase')
    .option('--json', 'print JSON')
    .addHelpText('after', passphraseHelp)
    .action((options) => say(options.json, () => keygen(services, options)))

  pack
    .command('card <key>')
    .description('save the public card of a key, for managers to trust')
    .option('--out <file>', 'where to save it (default: beside the key)')
    .option('--json', 'print JSON')
    .action((key, options) => say(options.json, () => card(services, key, options)))

  pack
    .command('keys')
    .description('list the keys of a library by their fingerprints')
    .requiredOption('--library <folder>', 'the library folder')
    .option('--json', 'print JSON')
    .action((options) => say(options.json, () => listKeys(services, options)))

  pack
    .command('backup-key <fingerprint>')
    .description('save a copy of a library’s key, protected by its passphrase; no file is replaced')
    .requiredOption('--library <folder>', 'the library folder')
    .option('--out <file>', 'where to save it (default: <name>.coachkey)')
    .option('--passphrase-file <file>', 'file whose first line is the passphrase of the key')
    .option('--json', 'print JSON')
    .addHelpText('after', passphraseHelp)
    .action((fingerprint, options) => say(options.json, () => backUpKey(services, fingerprint, options)))

  pack
    .command('add-key <file>')
    .description('add the key in a file to a library')
    .requiredOption('--library <folder>', 'the library folder')
    .option('--passphrase-file <file>', 'file whose first line is the passphrase of the key')
    .option('--json', 'print JSON')
    .addHelpText('after', passphraseHelp)
    .action((file, options) => say(options.json, () => addKey(services, file, options)))

  pack
    .command('remove-key <fingerprint>')
    .description('remove a key from a library for good')
    .requiredOption('--library <folder>', 'the library folder')
    .option('--yes', 'really remove it; without this you only read what it means')
    .option('--json', 'print JSON')
    .action((fingerprint, options) => say(options.json, () => removeKey(services, fingerprint, options)))
}
