import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

/** A window of Coachbook's size, with the page that the last argument names: `rows.html?kind=list&count=1000`. */
async function start(): Promise<void> {
  await app.whenReady()
  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    webPreferences: { sandbox: true, contextIsolation: true }
  })
  const [page = 'bare.html', search = ''] = (process.argv.at(-1) ?? '').split('?')
  await window.loadFile(join(__dirname, page), { search })
}

app.on('window-all-closed', () => app.quit())
void start()
