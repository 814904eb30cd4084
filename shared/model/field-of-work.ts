import { z } from 'zod'

/** Where selling work happens (S3-4), from one conversation to a whole territory. */
export const levels = ['interaction', 'opportunity', 'account', 'territory'] as const
export const Level = z.enum(levels)
export type Level = z.infer<typeof Level>

/** Planning and execution at each level (S3-5). */
export const phases = ['planning', 'execution'] as const
export const Phase = z.enum(phases)
export type Phase = z.infer<typeof Phase>

/** One cell of the 4×2 coverage map. */
export const Place = z.object({ level: Level, phase: Phase })
export type Place = z.infer<typeof Place>

/** Kinds of observation (S3-7). */
export const observationKinds = [
  'joint-visit',
  'phone-call',
  'account-planning',
  'account-review',
  'deal-review',
  'territory-review'
] as const
export const ObservationKind = z.enum(observationKinds)
export type ObservationKind = z.infer<typeof ObservationKind>

/** The selling activity that an observation or session is about (S1-1). */
export const activities = ['prioritizing', 'pursuing', 'calls', 'accounts'] as const
export const Activity = z.enum(activities)
export type Activity = z.infer<typeof Activity>

/** What a change aims at (S3-15). */
export const targets = ['attitude', 'activity', 'behavior'] as const
export const Target = z.enum(targets)
export type Target = z.infer<typeof Target>

/** The two parties of coaching. */
export const parties = ['rep', 'manager'] as const
export const Party = z.enum(parties)
export type Party = z.infer<typeof Party>

/** Who brought an item into the plan (S0-9). */
export const proposers = ['rep', 'manager', 'together'] as const
export const Proposer = z.enum(proposers)
export type Proposer = z.infer<typeof Proposer>

/** What an agreed date for field coaching and support is for. */
export const coachingKinds = ['joint-visit', 'call', 'one-on-one', 'support'] as const
export const CoachingKind = z.enum(coachingKinds)
export type CoachingKind = z.infer<typeof CoachingKind>

/** What helps at each phase of a skill (S3-16). Telling is part of the first two and needs a reason. */
export const interventions = ['give-direction', 'raise-the-bar', 'coach', 'delegate'] as const
export const Intervention = z.enum(interventions)
export type Intervention = z.infer<typeof Intervention>

/** Where a problem goes that coaching does not solve (S3-17). */
export const elsewhere = ['strategy', 'enablement', 'process', 'product'] as const
export const Elsewhere = z.enum(elsewhere)
export type Elsewhere = z.infer<typeof Elsewhere>
