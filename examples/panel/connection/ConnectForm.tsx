import { useRef, useState, type ReactNode } from 'react';

import { formText } from '../formText.js';
import { useLanguage } from '../language/useLanguage.js';
import type { GatewaySettings } from '../settings.js';
import { Icon } from '../ui/Icon.js';
import { LanguageSwitch } from '../ui/LanguageSwitch.js';

/** Asks for the address and the secret of a gateway. */
export function ConnectForm({
  onConnect,
}: {
  readonly onConnect: (settings: GatewaySettings, isRemembered: boolean) => void;
}): ReactNode {
  const { words } = useLanguage();
  const [isInvalid, setIsInvalid] = useState(false);
  const address = useRef<HTMLInputElement>(null);

  const submit = (data: FormData): void => {
    const url = formText(data, 'url');
    const token = formText(data, 'token');
    const password = formText(data, 'password');
    setIsInvalid(!isAddress(url));
    if (!isAddress(url)) return address.current?.focus();
    onConnect(
      { url, credentials: { ...(token && { token }), ...(password && { password }) } },
      data.has('remember'),
    );
  };

  return (
    <main className="welcome">
      <form
        className="welcome-card connect-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        <span className="emblem">
          <Icon name="brand" />
        </span>
        <h1>{words.connectTitle}</h1>
        <p className="faint">{words.connectIntro}</p>
        <label htmlFor="gateway-url">{words.address}</label>
        <input
          ref={address}
          id="gateway-url"
          name="url"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          defaultValue="ws://127.0.0.1:18789"
          aria-describedby="gateway-url-hint"
          aria-invalid={isInvalid}
        />
        <p id="gateway-url-hint" className="hint" data-tone={isInvalid ? 'bad' : undefined}>
          {isInvalid ? words.invalidAddress : words.addressHint}
        </p>
        <label htmlFor="gateway-token">{words.token}</label>
        <input
          id="gateway-token"
          name="token"
          type="password"
          autoComplete="off"
          aria-describedby="gateway-token-hint"
        />
        <p id="gateway-token-hint" className="hint">
          {words.secretHint}
        </p>
        <label htmlFor="gateway-password">{words.password}</label>
        <input id="gateway-password" name="password" type="password" autoComplete="off" />
        <label className="check" htmlFor="gateway-remember">
          <input id="gateway-remember" name="remember" type="checkbox" />
          {words.remember}
        </label>
        <div className="actions actions-spread">
          <LanguageSwitch />
          <button className="button button-main" type="submit">
            {words.connect}
          </button>
        </div>
      </form>
    </main>
  );
}

/** Rejects only texts that are no address. The client checks the address in detail. */
const isAddress = (text: string): boolean =>
  !/\s/.test(text) && URL.canParse(/^\w+:\/\//.test(text) ? text : `ws://${text}`);
