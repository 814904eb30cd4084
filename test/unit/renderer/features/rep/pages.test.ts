import { describe, expect, it } from 'vitest'
import { paths } from '../../../../../renderer/core/navigation'
import { pagesOf, placesOf, whereabouts } from '../../../../../renderer/features/rep/pages'
import { stages } from '../../../../../shared/model/cycle'

const rep = 'r'

describe('the way through a workbook', () => {
  it('leads to every page of it: by a step, beside another page of the step, or by the name', () => {
    const steps = stages.flatMap((stage) => pagesOf(rep, stage).map(({ to }) => to))
    const places = placesOf(rep).map(({ to }) => to)
    const beside = [...steps, ...places].flatMap((path) => whereabouts(rep, path).siblings.map(({ to }) => to))
    const pages = [
      paths.rep,
      paths.gaps,
      paths.observations,
      paths.sessions,
      paths.plans,
      paths.reinforce,
      paths.deals,
      paths.profile,
      paths.documents,
      paths.notes,
      paths.numbers,
      paths.history,
      paths.timeline,
      paths.passOn
    ].map((path) => path(rep))
    expect([...new Set([...steps, ...places, ...beside])].sort()).toEqual(pages.sort())
  })

  it('shows where a page stands', () => {
    expect(whereabouts(rep, paths.gaps(rep))).toMatchObject({ stage: 'see', siblings: pagesOf(rep, 'see') })
    expect(whereabouts(rep, paths.plans(rep))).toMatchObject({ stage: 'agree', siblings: [] })
    expect(whereabouts(rep, paths.rep(rep))).toEqual({ stage: null, siblings: [], place: paths.rep(rep) })
    expect(whereabouts(rep, paths.timeline(rep)).place).toBe(paths.history(rep))
  })
})
