import { createContext } from 'react'
import type { Id } from '../../shared/model/scalars'

/** The workbook that the page on display belongs to; set by the `WorkbookGate` around it. */
export const WorkbookContext = createContext<Id | null>(null)
