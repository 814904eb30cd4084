import { create } from 'zustand'
import type { Order } from './order'

/** The pack that is being put together; kept while other pages are open. */
export const useOrder = create<{ order: Order | null }>(() => ({ order: null }))

export const changeOrder = (change: Partial<Order>) =>
  useOrder.setState(({ order }) => ({ order: order && { ...order, ...change } }))
