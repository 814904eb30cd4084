import { expect, test } from '../support/fixtures'
import { isWell } from '../support/looks'

const passphrase = 'five old apples in a box'

const texts = {
  en: {
    settings: 'Settings',
    protect: 'Protect with a passphrase',
    next: 'New passphrase',
    again: 'New passphrase again',
    kept: 'I have the words',
    change: 'Change the passphrase',
    renew: 'New recovery sheet',
    unprotect: 'Remove the passphrase',
    cancel: 'Cancel',
    now: 'Passphrase now',
    make: 'Make a new sheet',
    renewed: 'From now on the new sheet opens this library',
    passphrase: 'Passphrase',
    open: 'Open',
    wrong: 'That is not the passphrase',
    useSheet: 'Use the recovery sheet',
    words: 'The 24 words'
  },
  de: {
    settings: 'Einstellungen',
    protect: 'Mit einer Passphrase schützen',
    next: 'Neue Passphrase',
    again: 'Neue Passphrase wiederholen',
    kept: 'Ich habe die Wörter',
    change: 'Passphrase ändern',
    renew: 'Neues Wiederherstellungsblatt',
    unprotect: 'Passphrase entfernen',
    cancel: 'Abbrechen',
    now: 'Aktuelle Passphrase',
    make: 'Neues Blatt erstellen',
    renewed: 'Von nun an öffnet das neue Blatt diese Bibliothek',
    passphrase: 'Passphrase',
    open: 'Öffnen',
    wrong: 'Das ist nicht die Passphrase',
    useSheet: 'Wiederherstellungsblatt verwenden',
    words: 'Die 24 Wörter'
  }
} as const

for (const language of ['en', 'de'] as const)
  test(`N-5 every dialog of a passphrase and the lock itself are well to see and to read (${language})`, async ({
    coachbook
  }) => {
    test.slow()
    const say = texts[language]
    await coachbook.call('library.begin', { managerName: 'Jonas Ekström', choice: null })
    await coachbook.call('settings.change', { language })
    await coachbook.page.reload()
    const button = (name: string) => coachbook.page.getByRole('button', { name, exact: true })
    const dialog = () => coachbook.page.getByRole('dialog')
    await coachbook.page.getByRole('link', { name: say.settings }).click()

    await button(say.protect).click()
    await dialog().getByRole('button', { name: say.protect }).click()
    await isWell(coachbook, 'protect, asked for what is missing')
    await dialog().getByLabel(say.next, { exact: true }).fill(passphrase)
    await dialog().getByLabel(say.again).fill(passphrase)
    await dialog().getByRole('button', { name: say.protect }).click()
    await expect(button(say.kept)).toBeVisible({ timeout: 60_000 })
    await isWell(coachbook, 'the words of the sheet')
    await button(say.kept).click()

    for (const name of [say.change, say.unprotect]) {
      await button(name).click()
      await expect(dialog()).toBeVisible()
      await isWell(coachbook, name)
      await dialog().getByRole('button', { name: say.cancel }).click()
    }
    await button(say.renew).click()
    await expect(dialog()).toBeVisible()
    await isWell(coachbook, say.renew)
    await dialog().getByLabel(say.now).fill(passphrase)
    await dialog().getByRole('button', { name: say.make }).click()
    await expect(button(say.kept)).toBeVisible({ timeout: 60_000 })
    await button(say.kept).click()
    await expect(coachbook.page.getByText(say.renewed)).toBeVisible()
    await isWell(coachbook, 'the settings of a protected library')

    await coachbook.restart()
    await expect(coachbook.page.getByLabel(say.passphrase)).toBeVisible({ timeout: 60_000 })
    await isWell(coachbook, 'the lock')
    await coachbook.page.getByLabel(say.passphrase).fill('another')
    await button(say.open).click()
    await expect(coachbook.page.getByText(say.wrong)).toBeVisible({ timeout: 60_000 })
    await isWell(coachbook, 'the lock after a wrong guess')
    await button(say.useSheet).click()
    await coachbook.page.getByLabel(say.words).fill('apple')
    await button(say.open).click()
    await isWell(coachbook, 'the way with the words')
  })
