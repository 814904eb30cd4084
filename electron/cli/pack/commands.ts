import type { Command } from 'commander'
import { build, sign } from './build'
import { diff } from './diff'
import { initPack } from './init'
import { inspect, verifyPack } from './inspect'
import { install } from './install'
import { addKey, backUpKey, card, keygen, listKeys, removeKey } from './keys'
import { passphraseVariable } from './passphrase'
import { type Answer, answer, type PackCommandServices } from './services'

const several = (value: string, before: readonly string[]) => [...before, value]

const about = `
A pack is a folder of readable files until it is built:

  pack.json            id, version, title, author, license
  templates/*.json     forms
  frameworks/*.json    behaviors with their anchors
  guides/*.json, *.md  questions, help for a step
  notes.md             notes for the manager

From nothing to a signed pack, and into a library:

  coachbook pack init north --id north-trainers --author "Nora North"
  coachbook pack keygen --name "Nora North" --out nora.coachkey
  coachbook pack build north --key nora.coachkey
  coachbook pack card nora.coachkey
  coachbook pack verify north-trainers-1.0.0.coachpack --trust nora.coachcard --trusted
  coachbook pack install north-trainers-1.0.0.coachpack --library ~/Documents/Coachbook

Exit status: 0 done, 1 refused or different, 2 used wrongly.
The format is described in docs/coachpack.md.`

const passphraseHelp = `
The passphrase is read from --passphrase-file or ${passphraseVariable}, and otherwise asked for.`

/** Adds `pack` with all that trainers do without a window (T-6). */
export function registerPackCommands(program: Command, services: PackCommandServices): void {
  const pack = program
    .command('pack')
    .description('make, sign, compare, check and install packs of forms')
    .addHelpText('after', about)

  const say = (json: boolean | undefined, run: () => Promise<Answer>) => answer(services, json, run)

  pack
    .command('init <folder>')
    .description('make the folder of a new pack with one form in it')
    .requiredOption('--id <id>', 'short name of the pack: lower-case letters, digits, dashes')
    .requiredOption('--author <name>', 'who wrote it')
    .option('--title <title>', 'what people call it; the id unless told')
    .option('--license <license>', 'how it may be passed on', 'CC-BY-4.0')
    .option('--language <tag>', 'language of its words', 'en')
    .option('--form <kind>', 'the form to begin with', 'action-plan')
    .option('--overwrite', 'write over files of the folder')
    .option('--json', 'answer as JSON')
    .action((folder, options) => say(options.json, () => initPack(services, folder, options)))

  pack
    .command('build <folder>')
    .description('check a folder and make the .coachpack of it; twice gives the same bytes')
    .option('--out <file>', 'where to put it; <id>-<version>.coachpack unless told')
    .option('--overwrite', 'write over a file that holds something else')
    .option('--key <file>', 'sign it with this key')
    .option('--passphrase-file <file>', 'file whose first line is the passphrase of the key')
    .option('--json', 'answer as JSON')
    .addHelpText('after', passphraseHelp)
    .action((folder, options) => say(options.json, () => build(services, folder, options)))

  pack
    .command('sign <file>')
    .description('put a signature under a .coachpack, in place of one that is there')
    .requiredOption('--key <file>', 'the key')
    .option('--out <file>', 'where to put the signed pack; in place of the file unless told')
    .option('--overwrite', 'write over a file that holds something else, also over another signature')
    .option('--passphrase-file <file>', 'file whose first line is the passphrase of the key')
    .option('--json', 'answer as JSON')
    .addHelpText('after', passphraseHelp)
    .action((file, options) => say(options.json, () => sign(services, file, options)))

  pack
    .command('inspect <file>')
    .description('show what is in a .coachpack and who signed it; nothing is installed')
    .option('--library <folder>', 'say how it stands to this library, and trust whom the library trusts')
    .option('--trust <card>', 'a .coachcard to trust; can be given several times', several, [])
    .option('--json', 'answer as JSON')
    .action((file, options) => say(options.json, () => inspect(services, file, options)))

  pack
    .command('verify <file>')
    .description('check every file of a .coachpack and its signature')
    .option('--trust <card>', 'a .coachcard to trust; can be given several times', several, [])
    .option('--trusted', 'refuse a pack that is not signed by one of them')
    .option('--json', 'answer as JSON')
    .action((file, options) => say(options.json, () => verifyPack(services, file, options)))

  pack
    .command('diff <before> <after>')
    .description('say in words what changed between two packs, each a folder or a .coachpack')
    .option('--json', 'answer as JSON')
    .action((before, after, options) => say(options.json, () => diff(services, before, after)))

  pack
    .command('install <file>')
    .description('install a .coachpack in a library')
    .requiredOption('--library <folder>', 'the library folder')
    .option('--keep-mine', 'forms that were changed here stay as they are')
    .option('--take-theirs', 'forms that were changed here make room; they are kept aside')
    .option('--keep-both', 'forms that were changed here go on under a name of their own')
    .option('--resolve <part=what>', 'one of the three for one part; can be given several times', several, [])
    .option('--json', 'answer as JSON')
    .action((file, options) => say(options.json, () => install(services, file, options)))

  pack
    .command('keygen')
    .description('make a trainer’s key, protected by a passphrase')
    .requiredOption('--name <name>', 'the trainer’s name, as managers will read it')
    .option('--out <file>', 'where to put it; <name>.coachkey unless told')
    .option('--passphrase-file <file>', 'file whose first line is the passphrase')
    .option('--json', 'answer as JSON')
    .addHelpText('after', passphraseHelp)
    .action((options) => say(options.json, () => keygen(services, options)))

  pack
    .command('card <key>')
    .description('write the public card of a key, which managers trust once')
    .option('--out <file>', 'where to put it; beside the key unless told')
    .option('--json', 'answer as JSON')
    .action((key, options) => say(options.json, () => card(services, key, options)))

  pack
    .command('keys')
    .description('list the keys of a library by their fingerprints')
    .requiredOption('--library <folder>', 'the library folder')
    .option('--json', 'answer as JSON')
    .action((options) => say(options.json, () => listKeys(services, options)))

  pack
    .command('backup-key <fingerprint>')
    .description('save a copy of a library’s key, sealed with its passphrase; nothing is written over')
    .requiredOption('--library <folder>', 'the library folder')
    .option('--out <file>', 'where to put it; <name>.coachkey unless told')
    .option('--passphrase-file <file>', 'file whose first line is the passphrase of the key')
    .option('--json', 'answer as JSON')
    .addHelpText('after', passphraseHelp)
    .action((fingerprint, options) => say(options.json, () => backUpKey(services, fingerprint, options)))

  pack
    .command('add-key <file>')
    .description('take the key of a file into a library')
    .requiredOption('--library <folder>', 'the library folder')
    .option('--passphrase-file <file>', 'file whose first line is the passphrase of the key')
    .option('--json', 'answer as JSON')
    .addHelpText('after', passphraseHelp)
    .action((file, options) => say(options.json, () => addKey(services, file, options)))

  pack
    .command('remove-key <fingerprint>')
    .description('take a key out of a library for good')
    .requiredOption('--library <folder>', 'the library folder')
    .option('--yes', 'without it nothing is removed, and what it means is said')
    .option('--json', 'answer as JSON')
    .action((fingerprint, options) => say(options.json, () => removeKey(services, fingerprint, options)))
}
