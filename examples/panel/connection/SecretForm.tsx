import type { GatewayCredentials } from 'openclaw-react';
import type { ReactNode } from 'react';

import { formText } from '../formText.js';
import { useLanguage } from '../language/useLanguage.js';

/** Asks for the secret that the gateway requires. */
export function SecretForm({
  kind,
  onSubmit,
}: {
  readonly kind: 'token' | 'password';
  readonly onSubmit: (credentials: GatewayCredentials) => void;
}): ReactNode {
  const { words } = useLanguage();
  const id = `panel-${kind}`;
  return (
    <form
      className="secret-form"
      action={(data) => {
        const secret = formText(data, 'secret');
        if (secret !== '') onSubmit(kind === 'token' ? { token: secret } : { password: secret });
      }}
    >
      <label htmlFor={id}>{kind === 'token' ? words.token : words.password}</label>
      <input id={id} name="secret" type="password" autoComplete="off" required />
      <button className="button button-main" type="submit">
        {words.connect}
      </button>
    </form>
  );
}
