import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { history, paths } from '../core/navigation'
import { TodayPage } from '../features/today/TodayPage'
import { Bare } from './frame/Bare'
import { Broken } from './frame/Broken'
import { Frame } from './frame/Frame'
import { WorkbookGate } from './WorkbookGate'

const root = createRootRoute()

/** Pages with the sidebar. */
const framed = createRoute({ getParentRoute: () => root, id: 'framed', component: Frame })
/** Pages that may be turned towards the rep: nothing else is on the screen. */
const bare = createRoute({ getParentRoute: () => root, id: 'bare', component: Bare })

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: paths.today })
  }
})
const today = createRoute({ getParentRoute: () => framed, path: '/today', component: TodayPage })
const team = createRoute({ getParentRoute: () => framed, path: '/team' }).lazy(() =>
  import('../features/team/TeamPage').then((page) => page.route)
)
const patterns = createRoute({ getParentRoute: () => framed, path: '/team/patterns' }).lazy(() =>
  import('../features/patterns/PatternsPage').then((page) => page.route)
)
const groups = createRoute({ getParentRoute: () => framed, path: '/team/groups' }).lazy(() =>
  import('../features/groups/GroupsPage').then((page) => page.route)
)
const group = createRoute({ getParentRoute: () => framed, path: '/team/groups/$group' }).lazy(() =>
  import('../features/groups/GroupPage').then((page) => page.route)
)
const erased = createRoute({ getParentRoute: () => framed, path: '/team/erased' }).lazy(() =>
  import('../features/erasure/ErasedPage').then((page) => page.route)
)
const results = createRoute({ getParentRoute: () => framed, path: '/team/results' }).lazy(() =>
  import('../features/results/ResultsPage').then((page) => page.route)
)
const backups = createRoute({ getParentRoute: () => framed, path: '/settings/backups' }).lazy(() =>
  import('../features/backups/BackupsPage').then((page) => page.route)
)
const moving = createRoute({ getParentRoute: () => framed, path: '/settings/move' }).lazy(() =>
  import('../features/moving/MovingPage').then((page) => page.route)
)
const settings = createRoute({ getParentRoute: () => framed, path: '/settings' }).lazy(() =>
  import('../features/settings/SettingsPage').then((page) => page.route)
)

const rhythm = createRoute({ getParentRoute: () => framed, path: '/rhythm' }).lazy(() =>
  import('../features/rhythm/RhythmPage').then((page) => page.route)
)

const managers = createRoute({ getParentRoute: () => framed, path: '/rhythm/managers' }).lazy(() =>
  import('../features/rhythm/ManagersPage').then((page) => page.route)
)

const own = createRoute({ getParentRoute: () => framed, path: '/own' }).lazy(() =>
  import('../features/own/OwnPage').then((page) => page.route)
)

const bring = createRoute({ getParentRoute: () => framed, path: '/bring' }).lazy(() =>
  import('../features/bring/BringPage').then((page) => page.route)
)
const takeIn = createRoute({ getParentRoute: () => framed, path: '/take-in' }).lazy(() =>
  import('../features/pass-on/TakeInPage').then((page) => page.route)
)
const batch = createRoute({ getParentRoute: () => framed, path: '/batch' }).lazy(() =>
  import('../features/batch/BatchPage').then((page) => page.route)
)

const templates = createRoute({ getParentRoute: () => framed, path: '/templates' }).lazy(() =>
  import('../features/templates/TemplatesPage').then((page) => page.route)
)
const template = createRoute({ getParentRoute: () => framed, path: '/templates/$template' }).lazy(() =>
  import('../features/templates/TemplatePage').then((page) => page.route)
)
const templateEditor = createRoute({ getParentRoute: () => framed, path: '/templates/$template/edit' }).lazy(() =>
  import('../features/templates/editor/EditorPage').then((page) => page.route)
)

const parts = createRoute({ getParentRoute: () => framed, path: '/templates/parts' }).lazy(() =>
  import('../features/parts/PartsPage').then((page) => page.route)
)
const part = createRoute({ getParentRoute: () => framed, path: '/templates/parts/$kind/$part' }).lazy(() =>
  import('../features/parts/PartPage').then((page) => page.route)
)
const partOfPack = createRoute({ getParentRoute: () => framed, path: '/templates/parts/$kind/$part/in/$pack' }).lazy(
  () => import('../features/parts/PartPage').then((page) => page.ofPack)
)
const partEditor = createRoute({ getParentRoute: () => framed, path: '/templates/parts/$kind/$part/edit' }).lazy(() =>
  import('../features/parts/editor/PartEditorPage').then((page) => page.route)
)

const packs = createRoute({ getParentRoute: () => framed, path: '/templates/packs' }).lazy(() =>
  import('../features/packs/PacksPage').then((page) => page.route)
)
const pack = createRoute({ getParentRoute: () => framed, path: '/templates/packs/of/$pack' }).lazy(() =>
  import('../features/packs/PackPage').then((page) => page.route)
)
const openedPack = createRoute({ getParentRoute: () => framed, path: '/templates/packs/open' }).lazy(() =>
  import('../features/packs/OpenedPage').then((page) => page.route)
)
const newPack = createRoute({ getParentRoute: () => framed, path: '/templates/packs/new' }).lazy(() =>
  import('../features/packs/make/MakePage').then((page) => page.route)
)
const trainers = createRoute({ getParentRoute: () => framed, path: '/templates/packs/trainers' }).lazy(() =>
  import('../features/packs/trainers/TrainersPage').then((page) => page.route)
)

const workbook = createRoute({ getParentRoute: () => framed, path: '/rep/$rep', component: WorkbookGate })
/** The pages of a workbook that share the head, the steps and the tabs. */
const rep = createRoute({ getParentRoute: () => workbook, id: 'tabs' }).lazy(() =>
  import('../features/rep/RepPage').then((page) => page.route)
)
const overview = createRoute({ getParentRoute: () => rep, path: '/' }).lazy(() =>
  import('../features/rep/OverviewPage').then((page) => page.route)
)
const observations = createRoute({ getParentRoute: () => rep, path: '/observations' }).lazy(() =>
  import('../features/observation/ObservationsPage').then((page) => page.route)
)
const observation = createRoute({ getParentRoute: () => workbook, path: '/observation/$observation' }).lazy(() =>
  import('../features/observation/ObservationPage').then((page) => page.route)
)
const gaps = createRoute({ getParentRoute: () => rep, path: '/gaps' }).lazy(() =>
  import('../features/cycle/GapsPage').then((page) => page.route)
)
const notes = createRoute({ getParentRoute: () => rep, path: '/notes' }).lazy(() =>
  import('../features/notes/NotesPage').then((page) => page.route)
)
const disclosure = createRoute({ getParentRoute: () => workbook, path: '/disclosure' }).lazy(() =>
  import('../features/disclosure/DisclosurePage').then((page) => page.route)
)
const past = createRoute({ getParentRoute: () => rep, path: '/history' }).lazy(() =>
  import('../features/history/HistoryPage').then((page) => page.route)
)
const aside = createRoute({ getParentRoute: () => workbook, path: '/aside' }).lazy(() =>
  import('../features/history/AsidePage').then((page) => page.route)
)
const timeline = createRoute({ getParentRoute: () => rep, path: '/timeline' }).lazy(() =>
  import('../features/history/TimelinePage').then((page) => page.route)
)
const passOn = createRoute({ getParentRoute: () => rep, path: '/pass-on' }).lazy(() =>
  import('../features/pass-on/PassOnPage').then((page) => page.route)
)
const agreement = createRoute({ getParentRoute: () => workbook, path: '/agreement' }).lazy(() =>
  import('../features/cycle/AgreementPage').then((page) => page.route)
)
const sessions = createRoute({ getParentRoute: () => rep, path: '/sessions' }).lazy(() =>
  import('../features/session/SessionsPage').then((page) => page.route)
)
const session = createRoute({ getParentRoute: () => workbook, path: '/session/$session' }).lazy(() =>
  import('../features/session/SessionPage').then((page) => page.route)
)
const groupCopy = createRoute({ getParentRoute: () => workbook, path: '/group/$group' }).lazy(() =>
  import('../features/groups/CopyPage').then((page) => page.route)
)
const reinforce = createRoute({ getParentRoute: () => rep, path: '/reinforce' }).lazy(() =>
  import('../features/reinforce/ReinforcePage').then((page) => page.route)
)
const cycle = createRoute({ getParentRoute: () => workbook, path: '/cycle/$cycle' }).lazy(() =>
  import('../features/reinforce/CyclePage').then((page) => page.route)
)
const deals = createRoute({ getParentRoute: () => rep, path: '/deals' }).lazy(() =>
  import('../features/selling/SellingPage').then((page) => page.route)
)
const callPage = createRoute({ getParentRoute: () => workbook, path: '/call/$call' }).lazy(() =>
  import('../features/selling/CallPage').then((page) => page.route)
)
const numbers = createRoute({ getParentRoute: () => rep, path: '/numbers' }).lazy(() =>
  import('../features/numbers/NumbersPage').then((page) => page.route)
)
const profile = createRoute({ getParentRoute: () => rep, path: '/profile' }).lazy(() =>
  import('../features/profile/ProfilePage').then((page) => page.route)
)
const plans = createRoute({ getParentRoute: () => rep, path: '/plans' }).lazy(() =>
  import('../features/plan/PlansPage').then((page) => page.route)
)
const plan = createRoute({ getParentRoute: () => workbook, path: '/plan/$plan' }).lazy(() =>
  import('../features/plan/PlanPage').then((page) => page.route)
)

const planStory = createRoute({ getParentRoute: () => workbook, path: '/plan/$plan/story' }).lazy(() =>
  import('../features/plan/StoryPage').then((page) => page.route)
)
const addendum = createRoute({ getParentRoute: () => workbook, path: '/addendum/$addendum' }).lazy(() =>
  import('../features/plan/addendum/AddendumPage').then((page) => page.route)
)

const documents = createRoute({ getParentRoute: () => rep, path: '/documents' }).lazy(() =>
  import('../features/documents/DocumentsPage').then((page) => page.route)
)
const document = createRoute({ getParentRoute: () => workbook, path: '/document/$document' }).lazy(() =>
  import('../features/documents/DocumentPage').then((page) => page.route)
)

const bareWorkbook = createRoute({ getParentRoute: () => bare, path: '/rep/$rep/sign', component: WorkbookGate })
const signing = createRoute({ getParentRoute: () => bareWorkbook, path: '/$plan' }).lazy(() =>
  import('../features/plan/signing/SigningPage').then((page) => page.route)
)

const documentSigning = createRoute({ getParentRoute: () => bareWorkbook, path: '/document/$document' }).lazy(() =>
  import('../features/documents/SigningPage').then((page) => page.route)
)

const addendumSigning = createRoute({ getParentRoute: () => bareWorkbook, path: '/addendum/$addendum' }).lazy(() =>
  import('../features/plan/addendum/SigningPage').then((page) => page.route)
)

const talkWorkbook = createRoute({ getParentRoute: () => bare, path: '/rep/$rep/talk', component: WorkbookGate })
const talk = createRoute({ getParentRoute: () => talkWorkbook, path: '/$session' }).lazy(() =>
  import('../features/session/talk/TalkPage').then((page) => page.route)
)

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    framed.addChildren([
      today,
      team,
      patterns,
      groups,
      group,
      erased,
      results,
      templates,
      template,
      templateEditor,
      parts,
      part,
      partOfPack,
      partEditor,
      packs,
      pack,
      openedPack,
      newPack,
      trainers,
      rhythm,
      managers,
      own,
      batch,
      bring,
      takeIn,
      settings,
      backups,
      moving,
      workbook.addChildren([
        rep.addChildren([
          overview,
          gaps,
          observations,
          sessions,
          plans,
          documents,
          reinforce,
          numbers,
          deals,
          profile,
          notes,
          past,
          timeline,
          passOn
        ]),
        observation,
        cycle,
        session,
        groupCopy,
        callPage,
        agreement,
        disclosure,
        aside,
        plan,
        planStory,
        addendum,
        document
      ])
    ]),
    bare.addChildren([
      bareWorkbook.addChildren([signing, documentSigning, addendumSigning]),
      talkWorkbook.addChildren([talk])
    ])
  ]),
  history,
  defaultPreload: false,
  defaultErrorComponent: Broken
})
