import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { history, paths } from '../core/navigation'
import { withTexts } from '../core/translator'
import { TodayPage } from '../features/today/TodayPage'
import { Bare } from './frame/Bare'
import { Broken } from './frame/Broken'
import { Frame } from './frame/Frame'
import { WorkbookGate } from './WorkbookGate'

/** A page that is loaded when it is opened, with its texts. */
const page =
  <R,>(load: () => Promise<{ route: R }>) =>
  () =>
    withTexts(load).then(({ route }) => route)

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
const team = createRoute({ getParentRoute: () => framed, path: '/team' }).lazy(
  page(() => import('../features/team/TeamPage'))
)
const patterns = createRoute({ getParentRoute: () => framed, path: '/team/patterns' }).lazy(
  page(() => import('../features/patterns/PatternsPage'))
)
const groups = createRoute({ getParentRoute: () => framed, path: '/team/groups' }).lazy(
  page(() => import('../features/groups/GroupsPage'))
)
const group = createRoute({ getParentRoute: () => framed, path: '/team/groups/$group' }).lazy(
  page(() => import('../features/groups/GroupPage'))
)
const erased = createRoute({ getParentRoute: () => framed, path: '/team/erased' }).lazy(
  page(() => import('../features/erasure/ErasedPage'))
)
const results = createRoute({ getParentRoute: () => framed, path: '/team/results' }).lazy(
  page(() => import('../features/results/ResultsPage'))
)
const backups = createRoute({ getParentRoute: () => framed, path: '/settings/backups' }).lazy(
  page(() => import('../features/backups/BackupsPage'))
)
const restore = createRoute({ getParentRoute: () => framed, path: '/settings/backups/restore' }).lazy(
  page(() => import('../features/backups/RestorePage'))
)
const moving = createRoute({ getParentRoute: () => framed, path: '/settings/move' }).lazy(
  page(() => import('../features/moving/MovingPage'))
)
const settings = createRoute({ getParentRoute: () => framed, path: '/settings' }).lazy(
  page(() => import('../features/settings/SettingsPage'))
)

const rhythm = createRoute({ getParentRoute: () => framed, path: '/rhythm' }).lazy(
  page(() => import('../features/rhythm/RhythmPage'))
)

const managers = createRoute({ getParentRoute: () => framed, path: '/rhythm/managers' }).lazy(
  page(() => import('../features/rhythm/ManagersPage'))
)

const own = createRoute({ getParentRoute: () => framed, path: '/own' }).lazy(
  page(() => import('../features/own/OwnPage'))
)

const bring = createRoute({ getParentRoute: () => framed, path: '/bring' }).lazy(
  page(() => import('../features/bring/BringPage'))
)
const takeIn = createRoute({ getParentRoute: () => framed, path: '/take-in' }).lazy(
  page(() => import('../features/pass-on/TakeInPage'))
)
const batch = createRoute({ getParentRoute: () => framed, path: '/batch' }).lazy(
  page(() => import('../features/batch/BatchPage'))
)

const templates = createRoute({ getParentRoute: () => framed, path: '/templates' }).lazy(
  page(() => import('../features/templates/TemplatesPage'))
)
const template = createRoute({ getParentRoute: () => framed, path: '/templates/$template' }).lazy(
  page(() => import('../features/templates/TemplatePage'))
)
const templateEditor = createRoute({ getParentRoute: () => framed, path: '/templates/$template/edit' }).lazy(
  page(() => import('../features/templates/editor/EditorPage'))
)

const parts = createRoute({ getParentRoute: () => framed, path: '/templates/parts' }).lazy(
  page(() => import('../features/parts/PartsPage'))
)
const part = createRoute({ getParentRoute: () => framed, path: '/templates/parts/$kind/$part' }).lazy(
  page(() => import('../features/parts/PartPage'))
)
const partOfPack = createRoute({ getParentRoute: () => framed, path: '/templates/parts/$kind/$part/in/$pack' }).lazy(
  () => withTexts(() => import('../features/parts/PartPage')).then(({ ofPack }) => ofPack)
)
const partEditor = createRoute({ getParentRoute: () => framed, path: '/templates/parts/$kind/$part/edit' }).lazy(
  page(() => import('../features/parts/editor/PartEditorPage'))
)

const packs = createRoute({ getParentRoute: () => framed, path: '/templates/packs' }).lazy(
  page(() => import('../features/packs/PacksPage'))
)
const pack = createRoute({ getParentRoute: () => framed, path: '/templates/packs/of/$pack' }).lazy(
  page(() => import('../features/packs/PackPage'))
)
const openedPack = createRoute({ getParentRoute: () => framed, path: '/templates/packs/open' }).lazy(
  page(() => import('../features/packs/OpenedPage'))
)
const newPack = createRoute({ getParentRoute: () => framed, path: '/templates/packs/new' }).lazy(
  page(() => import('../features/packs/make/MakePage'))
)
const trainers = createRoute({ getParentRoute: () => framed, path: '/templates/packs/trainers' }).lazy(
  page(() => import('../features/packs/trainers/TrainersPage'))
)

const workbook = createRoute({ getParentRoute: () => framed, path: '/rep/$rep', component: WorkbookGate })
/** The pages of a workbook that share the head, the steps and the tabs. */
const rep = createRoute({ getParentRoute: () => workbook, id: 'tabs' }).lazy(
  page(() => import('../features/rep/RepPage'))
)
const overview = createRoute({ getParentRoute: () => rep, path: '/' }).lazy(
  page(() => import('../features/rep/OverviewPage'))
)
const observations = createRoute({ getParentRoute: () => rep, path: '/observations' }).lazy(
  page(() => import('../features/observation/ObservationsPage'))
)
const observation = createRoute({ getParentRoute: () => workbook, path: '/observation/$observation' }).lazy(
  page(() => import('../features/observation/ObservationPage'))
)
const gaps = createRoute({ getParentRoute: () => rep, path: '/gaps' }).lazy(
  page(() => import('../features/cycle/GapsPage'))
)
const notes = createRoute({ getParentRoute: () => rep, path: '/notes' }).lazy(
  page(() => import('../features/notes/NotesPage'))
)
const disclosure = createRoute({ getParentRoute: () => workbook, path: '/disclosure' }).lazy(
  page(() => import('../features/disclosure/DisclosurePage'))
)
const past = createRoute({ getParentRoute: () => rep, path: '/history' }).lazy(
  page(() => import('../features/history/HistoryPage'))
)
const aside = createRoute({ getParentRoute: () => workbook, path: '/aside' }).lazy(
  page(() => import('../features/history/AsidePage'))
)
const timeline = createRoute({ getParentRoute: () => rep, path: '/timeline' }).lazy(
  page(() => import('../features/history/TimelinePage'))
)
const passOn = createRoute({ getParentRoute: () => rep, path: '/pass-on' }).lazy(
  page(() => import('../features/pass-on/PassOnPage'))
)
const agreement = createRoute({ getParentRoute: () => workbook, path: '/agreement' }).lazy(
  page(() => import('../features/cycle/AgreementPage'))
)
const sessions = createRoute({ getParentRoute: () => rep, path: '/sessions' }).lazy(
  page(() => import('../features/session/SessionsPage'))
)
const session = createRoute({ getParentRoute: () => workbook, path: '/session/$session' }).lazy(
  page(() => import('../features/session/SessionPage'))
)
const groupCopy = createRoute({ getParentRoute: () => workbook, path: '/group/$group' }).lazy(
  page(() => import('../features/groups/CopyPage'))
)
const reinforce = createRoute({ getParentRoute: () => rep, path: '/reinforce' }).lazy(
  page(() => import('../features/reinforce/ReinforcePage'))
)
const cycle = createRoute({ getParentRoute: () => workbook, path: '/cycle/$cycle' }).lazy(
  page(() => import('../features/reinforce/CyclePage'))
)
const deals = createRoute({ getParentRoute: () => rep, path: '/deals' }).lazy(
  page(() => import('../features/selling/SellingPage'))
)
const callPage = createRoute({ getParentRoute: () => workbook, path: '/call/$call' }).lazy(
  page(() => import('../features/selling/CallPage'))
)
const numbers = createRoute({ getParentRoute: () => rep, path: '/numbers' }).lazy(
  page(() => import('../features/numbers/NumbersPage'))
)
const profile = createRoute({ getParentRoute: () => rep, path: '/profile' }).lazy(
  page(() => import('../features/profile/ProfilePage'))
)
const plans = createRoute({ getParentRoute: () => rep, path: '/plans' }).lazy(
  page(() => import('../features/plan/PlansPage'))
)
const plan = createRoute({ getParentRoute: () => workbook, path: '/plan/$plan' }).lazy(
  page(() => import('../features/plan/PlanPage'))
)

const planStory = createRoute({ getParentRoute: () => workbook, path: '/plan/$plan/story' }).lazy(
  page(() => import('../features/plan/StoryPage'))
)
const addendum = createRoute({ getParentRoute: () => workbook, path: '/addendum/$addendum' }).lazy(
  page(() => import('../features/plan/addendum/AddendumPage'))
)

const documents = createRoute({ getParentRoute: () => rep, path: '/documents' }).lazy(
  page(() => import('../features/documents/DocumentsPage'))
)
const document = createRoute({ getParentRoute: () => workbook, path: '/document/$document' }).lazy(
  page(() => import('../features/documents/DocumentPage'))
)

const bareWorkbook = createRoute({ getParentRoute: () => bare, path: '/rep/$rep/sign', component: WorkbookGate })
const signing = createRoute({ getParentRoute: () => bareWorkbook, path: '/$plan' }).lazy(
  page(() => import('../features/plan/signing/SigningPage'))
)

const documentSigning = createRoute({ getParentRoute: () => bareWorkbook, path: '/document/$document' }).lazy(
  page(() => import('../features/documents/SigningPage'))
)

const addendumSigning = createRoute({ getParentRoute: () => bareWorkbook, path: '/addendum/$addendum' }).lazy(
  page(() => import('../features/plan/addendum/SigningPage'))
)

const talkWorkbook = createRoute({ getParentRoute: () => bare, path: '/rep/$rep/talk', component: WorkbookGate })
const talk = createRoute({ getParentRoute: () => talkWorkbook, path: '/$session' }).lazy(
  page(() => import('../features/session/talk/TalkPage'))
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
      restore,
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
