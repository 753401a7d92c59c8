import { holds, type Role } from '@openvalve/domain';
import { createContext, useContext } from 'react';
import type { Outputs } from './trpc.ts';

/** Whoever is signed in. */
export type SignedIn = NonNullable<Outputs['volunteers']['me']>;

const Context = createContext<SignedIn | null>(null);

/** Gives the whole desk the person signed in. */
export const SignedInProvider = Context.Provider;

/** The person signed in. Only for what stands inside the desk, where there always is one. */
export function useSignedIn(): SignedIn {
  const person = useContext(Context);
  if (person === null) throw new Error('This part of the desk was drawn without anybody signed in.');
  return person;
}

/** Whether the person signed in may do what one of these roles may. The server asks again; this only decides what is offered. */
export const useMay = (...wanted: readonly Role[]): boolean => holds(useSignedIn().roles, ...wanted);
