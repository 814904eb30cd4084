/** Ways out of a page, run inside it. Each resolves to `refused`, or says how far it came. */
export const waysOut: Record<string, (host: string) => Promise<string>> = {
  fetch: (host) =>
    fetch(`http://${host}/fetch`, { mode: 'no-cors' }).then(
      () => 'loaded',
      () => 'refused'
    ),

  'fetch of a redirect': (host) =>
    fetch(`http://${host}/redirect`).then(
      () => 'loaded',
      () => 'refused'
    ),

  XMLHttpRequest: (host) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest()
      request.onload = () => resolve('loaded')
      request.onerror = () => resolve('refused')
      request.open('GET', `http://${host}/xhr`)
      request.send()
    }),

  EventSource: (host) =>
    new Promise((resolve) => {
      const source = new EventSource(`http://${host}/events`)
      source.onopen = () => resolve('open')
      source.onerror = () => resolve('refused')
    }),

  WebSocket: (host) =>
    new Promise((resolve) => {
      try {
        const socket = new WebSocket(`ws://${host}/socket`)
        socket.onopen = () => resolve('open')
        socket.onerror = () => resolve('refused')
      } catch {
        resolve('refused')
      }
    }),

  image: (host) =>
    new Promise((resolve) => {
      const image = new Image()
      image.onload = () => resolve('loaded')
      image.onerror = () => resolve('refused')
      image.src = `http://${host}/image.png`
    }),

  font: (host) =>
    new FontFace('far', `url(http://${host}/font.woff2)`).load().then(
      () => 'loaded',
      () => 'refused'
    ),

  'style sheet': (host) =>
    new Promise((resolve) => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = `http://${host}/style.css`
      link.onload = () => resolve('loaded')
      link.onerror = () => resolve('refused')
      document.head.append(link)
    }),

  script: (host) =>
    new Promise((resolve) => {
      const script = document.createElement('script')
      script.src = `http://${host}/script.js`
      script.onload = () => resolve('loaded')
      script.onerror = () => resolve('refused')
      document.head.append(script)
    }),

  media: (host) =>
    new Promise((resolve) => {
      const video = document.createElement('video')
      video.onloadeddata = () => resolve('loaded')
      video.onerror = () => resolve('refused')
      video.src = `http://${host}/film.mp4`
    }),

  worker: (host) =>
    new Promise((resolve) => {
      try {
        const worker = new Worker(`http://${host}/worker.js`)
        worker.onmessage = () => resolve('running')
        worker.onerror = () => resolve('refused')
      } catch {
        resolve('refused')
      }
    }),

  'service worker': () =>
    navigator.serviceWorker
      ? navigator.serviceWorker.register('/index.html').then(
          () => 'registered',
          () => 'refused'
        )
      : Promise.resolve('refused'),

  'opened window': (host) => Promise.resolve(window.open(`http://${host}/window`) ? 'opened' : 'refused')
}

/** Ways out without an answer; whether they led anywhere is visible at the server and in the address of the page. */
export const silentWaysOut: Record<string, (host: string) => void> = {
  beacon: (host) => void navigator.sendBeacon(`http://${host}/beacon`, 'words'),
  ping: (host) => {
    const link = document.createElement('a')
    link.href = `http://${host}/pinged`
    link.ping = `http://${host}/ping`
    document.body.append(link)
    link.click()
  },
  frame: (host) => {
    const frame = document.createElement('iframe')
    frame.src = `http://${host}/frame`
    document.body.append(frame)
  },
  object: (host) => {
    const object = document.createElement('object')
    object.data = `http://${host}/object`
    document.body.append(object)
  },
  hints: (host) => {
    for (const rel of ['preconnect', 'prefetch', 'preload', 'dns-prefetch', 'modulepreload', 'icon', 'manifest']) {
      const link = document.createElement('link')
      link.rel = rel
      link.href = `http://${host}/${rel}`
      document.head.append(link)
    }
  },
  download: (host) => {
    const link = document.createElement('a')
    link.href = `http://${host}/download`
    link.download = 'words.txt'
    document.body.append(link)
    link.click()
  }
}

/** Ways to another page. */
export const waysAway: Record<string, (address: string) => void> = {
  link: (address) => {
    const link = document.createElement('a')
    link.href = address
    document.body.append(link)
    link.click()
  },
  'link to a new window': (address) => {
    const link = document.createElement('a')
    link.href = address
    link.target = '_blank'
    document.body.append(link)
    link.click()
  },
  'form post': (address) => {
    const form = document.createElement('form')
    form.method = 'post'
    form.action = address
    document.body.append(form)
    form.submit()
  },
  location: (address) => location.assign(address),
  refresh: (address) => {
    const meta = document.createElement('meta')
    meta.httpEquiv = 'refresh'
    meta.content = `0;url=${address}`
    document.head.append(meta)
  },
  base: (address) => {
    const base = document.createElement('base')
    base.href = address
    document.head.append(base)
    location.assign('elsewhere')
  }
}

/**
 * Ways to run words as code, given as source, because a page's own `eval` is what is tested. Each sets `window.ran` if
 * it works.
 */
export const waysToRun: Record<string, string> = {
  eval: `eval('window.ran = true')`,
  'new Function': `new Function('window.ran = true')()`,
  'timer with words': `setTimeout('window.ran = true')`,
  'inline script': `document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }))`,
  'inline handler': `document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.ran = true">')`,
  'data script': `document.head.append(Object.assign(document.createElement('script'), { src: 'data:text/javascript,window.ran=true' }))`,
  'javascript link': `document.body.append(Object.assign(document.createElement('a'), { href: 'javascript:window.ran = true', id: 'js' })); document.getElementById('js').click()`,
  'code in a blob': `import(URL.createObjectURL(new Blob(['window.ran = true'], { type: 'text/javascript' })))`
}

/** Permissions that a page can ask for; each resolves to `refused` unless it is granted. */
export const requests: Record<string, () => Promise<string>> = {
  place: () =>
    new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        (error) => resolve(error.code === error.PERMISSION_DENIED ? 'refused' : 'not refused')
      )
    }),
  notifications: () => Notification.requestPermission().then((answer) => (answer === 'denied' ? 'refused' : answer)),
  'camera and microphone': () =>
    navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(
      () => 'granted',
      (error) => (error.name === 'NotAllowedError' ? 'refused' : error.name)
    ),
  screen: () =>
    navigator.mediaDevices.getDisplayMedia().then(
      () => 'granted',
      () => 'refused'
    ),
  clipboard: () =>
    navigator.clipboard.readText().then(
      () => 'granted',
      () => 'refused'
    ),
  instruments: () =>
    navigator.requestMIDIAccess({ sysex: true }).then(
      () => 'granted',
      () => 'refused'
    )
}

/** Permissions whose state Chromium tells without asking anybody. */
export const permissionNames = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read']

/** Lets WebRTC look for routes to a server; returns the addresses of this machine that it found. */
export async function webRtcCandidates(host: string): Promise<string[]> {
  const connection = new RTCPeerConnection({
    iceServers: [
      { urls: `stun:${host}` },
      { urls: `turn:${host}?transport=tcp`, username: 'a', credential: 'b' },
      { urls: `turn:${host}?transport=udp`, username: 'a', credential: 'b' }
    ]
  })
  const found: string[] = []
  connection.createDataChannel('way out')
  await new Promise<void>((resolve) => {
    connection.onicecandidate = ({ candidate }) => {
      if (candidate === null) resolve()
      else if (candidate.candidate !== '') found.push(candidate.candidate)
    }
    void connection.setLocalDescription()
  })
  connection.close()
  return found
}
