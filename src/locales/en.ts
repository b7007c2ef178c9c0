import type { Catalogue } from './catalogue.js';

/** English. */
export const en: Catalogue = {
  statuses: {
    idle: 'Not connected',
    connecting: 'Connecting…',
    handshaking: 'Signing in…',
    ready: 'Connected',
    reconnecting: 'Reconnecting…',
    pairing_required: 'Waiting for approval',
    auth_failed: 'Sign-in failed',
    error: 'Cannot connect',
    disconnected: 'Disconnected',
  },
  problems: {
    AUTH_REQUIRED:
      'The gateway asks for a token or password. Enter the one from the gateway’s configuration.',
    AUTH_UNAUTHORIZED:
      'The gateway did not accept this sign-in. Check the token or password and enter it again.',
    AUTH_TOKEN_MISSING:
      'The gateway asks for its token. Enter the value of gateway.auth.token from the gateway’s configuration.',
    AUTH_TOKEN_MISMATCH:
      'The token is wrong. Enter the value of gateway.auth.token from the gateway’s configuration.',
    AUTH_TOKEN_NOT_CONFIGURED:
      'The gateway asks for a token but has none itself. Set gateway.auth.token in the gateway’s configuration, then try again.',
    AUTH_PASSWORD_MISSING: 'The gateway asks for its password. Enter it to go on.',
    AUTH_PASSWORD_MISMATCH: 'The password is wrong. Enter the gateway’s password again.',
    AUTH_PASSWORD_NOT_CONFIGURED:
      'The gateway asks for a password but has none itself. Set gateway.auth.password in the gateway’s configuration, then try again.',
    AUTH_BOOTSTRAP_TOKEN_INVALID:
      'The setup token is wrong or has expired. Create a new one on the gateway’s machine and enter it here.',
    AUTH_DEVICE_TOKEN_MISMATCH:
      'The gateway no longer accepts the access saved on this device. Enter the gateway’s token or password to sign in again.',
    AUTH_SCOPE_MISMATCH:
      'This device is not approved for everything this app asks for. Approve it again on the gateway’s machine, then try again.',
    AUTH_RATE_LIMITED: [
      'Too many failed sign-ins. The gateway asks for a pause of {seconds} s, after which this app tries again by itself.',
      'Too many failed sign-ins. Wait a few minutes: this app tries again by itself.',
    ],
    AUTH_TAILSCALE_IDENTITY_MISSING:
      'Tailscale did not tell the gateway who you are. Open the gateway at its Tailscale address, or sign in with a token or password.',
    AUTH_TAILSCALE_PROXY_MISSING:
      'This connection did not come through Tailscale Serve, as the gateway asks. Open the gateway at its Tailscale address, or sign in with a token or password.',
    AUTH_TAILSCALE_WHOIS_FAILED:
      'The gateway could not ask Tailscale who you are. This app tries again by itself; if it keeps happening, check that Tailscale is running on the gateway’s machine.',
    AUTH_TAILSCALE_IDENTITY_MISMATCH:
      'Tailscale knows this connection under another name than it claims. Check which Tailscale account this device uses, or sign in with a token or password.',
    AUTH_IDENTITY_HEADER_REQUIRED:
      'The sign-in proxy did not tell the gateway who you are. Open this app through that proxy, and check that it passes your identity on.',
    AUTH_VERIFIED_USER_REQUIRED:
      'The gateway only admits people whose identity is verified. Sign in through its identity proxy, or check the gateway’s sign-in settings.',
    AUTHENTICATED_PROFILE_UNAVAILABLE:
      'The gateway cannot check your user profile at the moment. This app tries again by itself; if it keeps happening, ask the gateway’s administrator.',
    CONTROL_UI_BUILD_MISMATCH:
      'This page does not match the gateway’s version. Refetch it; if that does not help, update this app.',
    CONTROL_UI_ORIGIN_NOT_ALLOWED: [
      'The gateway does not allow pages from {origin}. Add this address to gateway.controlUi.allowedOrigins in the gateway’s configuration, then try again.',
      'The gateway does not allow pages from this address. Add it to gateway.controlUi.allowedOrigins in the gateway’s configuration, then try again.',
    ],
    PROTOCOL_MISMATCH: [
      'This gateway, which speaks protocol {expected}, is too old for this app. Next step: {action}, to {recommended} or newer.',
      'This gateway is too old for this app. Next step: {action}, to {recommended} or newer.',
      'This app and the gateway, which speaks protocol {expected}, do not understand each other. Next step: {action}.',
      'This app and the gateway speak different versions of the protocol. Next step: {action}.',
    ],
    CONTROL_UI_DEVICE_IDENTITY_REQUIRED:
      'The gateway only admits devices that can prove who they are. Open this page over https or on localhost; if that does not help, ask this app’s developer to set up a signer.',
    DEVICE_IDENTITY_REQUIRED:
      'The gateway only admits devices that can prove who they are, and this app does not. Ask its developer to set up a signer.',
    DEVICE_AUTH_INVALID:
      'The gateway could not verify this device. Try again; if it keeps happening, delete the data this app has saved here and have the device approved again.',
    DEVICE_AUTH_DEVICE_ID_MISMATCH:
      'The identity of this device does not match its key. Delete the data this app has saved here, then try again and have the device approved again.',
    DEVICE_AUTH_SIGNATURE_EXPIRED:
      'This device signed in too late, or its clock is wrong. Check the clock, then try again.',
    DEVICE_AUTH_NONCE_REQUIRED:
      'This app did not answer the gateway’s challenge. Try again; if it keeps happening, update this app.',
    DEVICE_AUTH_NONCE_MISMATCH:
      'This app answered another challenge than the gateway’s. Try again; if it keeps happening, update this app.',
    DEVICE_AUTH_SIGNATURE_INVALID:
      'The gateway did not accept the signature of this device. Try again; if it keeps happening, delete the data this app has saved here and have the device approved again.',
    DEVICE_AUTH_PUBLIC_KEY_INVALID:
      'The gateway cannot read the key of this device. Delete the data this app has saved here, then try again and have the device approved again.',
    PAIRING_REQUIRED: [
      'This device is waiting for approval. On the gateway’s machine run: {command}',
      'This device is waiting for approval. Approve its request on the gateway’s machine.',
    ],
    CLIENT_VERSION_MISMATCH:
      'The gateway does not work with this version of the app. Update this app.',
    CLIENT_INVALID_URL:
      'The gateway’s address is not valid. Enter one such as ws://127.0.0.1:18789.',
    CLIENT_SOCKET_UNAVAILABLE:
      'This browser does not open a connection to the gateway’s address. If this page was opened over https, the address must start with wss://.',
    CLIENT_UNREACHABLE:
      'The gateway cannot be reached. Check that it is running and that its address is right; this app keeps trying.',
    CLIENT_CONNECTION_LOST:
      'The connection to the gateway was lost. This app reconnects by itself; if it takes long, check your network.',
    CLIENT_HANDSHAKE_TIMEOUT:
      'The gateway did not answer in time. This app tries again by itself; if it keeps happening, check that the address is that of an OpenClaw gateway.',
    CLIENT_HANDSHAKE_REJECTED:
      'The gateway rejected the connection without saying why. Look into the gateway’s log, then try again.',
    CLIENT_CONNECT_PARAMS_REJECTED:
      'The gateway does not accept how this app introduces itself. Update this app, or tell its developer.',
    CLIENT_INVALID_HELLO:
      'The gateway’s answer could not be read. This app tries again by itself; if it keeps happening, check that the address is that of an OpenClaw gateway.',
    CLIENT_SILENT:
      'Nothing comes from the gateway any more. This app reconnects by itself; if it takes long, check your network.',
    CLIENT_SIGNER_FAILED:
      'This app could not use the key of this device. Try again; if it keeps happening, check that the browser lets this page save data.',
    CLIENT_CREDENTIALS_FAILED:
      'This app could not get the credentials for the gateway. It tries again by itself; if it keeps happening, sign in to this app again.',
    CLIENT_CREDENTIALS_INVALIDATED:
      'The gateway has withdrawn this device’s access or changed its secret. This app tries to sign in again; be ready to enter the new secret or to have the device approved again.',
    CLIENT_FRAME_TOO_LARGE:
      'The gateway closed the connection because a message was too large. This app reconnects by itself; send less at a time.',
    CLIENT_GATEWAY_STARTING: 'The gateway is starting. Wait a moment: this app connects by itself.',
    CLIENT_GATEWAY_RESTARTING:
      'The gateway is stopping or restarting. This app reconnects by itself as soon as it is back.',
    CLIENT_REJECTED: [
      'The gateway rejected the connection for a reason this app does not know ({gatewayCode}); the gateway’s log says more. Next step: {action}.',
      'The gateway rejected the connection for a reason this app does not know; the gateway’s log says more. Next step: {action}.',
    ],
    CLIENT_ATTEMPTS_EXHAUSTED: [
      'No connection came about (attempts: {attempts}, last problem: {lastCode}), so this app has stopped trying. Check that the gateway is running, then try again.',
      'No connection came about, so this app has stopped trying. Check that the gateway is running, then try again.',
    ],
  },
  actions: {
    retry: 'Try again',
    wait: 'Wait a moment',
    enterToken: 'Enter token',
    enterPassword: 'Enter password',
    approveDevice: 'Approve this device',
    allowOrigin: 'Allow this page',
    upgradeGateway: 'Update the gateway',
    upgradeClient: 'Update this app',
    reviewAuthConfiguration: 'Check the sign-in settings',
    fixConfiguration: 'Check the connection settings',
  },
  errors: {
    CLIENT_TIMEOUT: [
      'The gateway did not answer in time ({method}). If you sent or changed something, see whether it arrived before you try again.',
      'The gateway did not answer in time. If you sent or changed something, see whether it arrived before you try again.',
    ],
    CLIENT_NOT_CONNECTED:
      'There is no connection to the gateway. Try again as soon as it is connected.',
    CLIENT_CONNECTION_LOST:
      'The connection was lost before the gateway answered. If you sent or changed something, see whether it arrived before you try again.',
    CLIENT_QUEUE_FULL:
      'Too much is waiting for the connection to the gateway. Try again as soon as it is connected.',
    CLIENT_PAYLOAD_TOO_LARGE:
      'This is too large for the gateway. Shorten the text or attach smaller files.',
    CLIENT_BUFFER_FULL:
      'The connection is too slow for all there is to send. Wait a moment, then try again.',
    CLIENT_INVALID_PARAMS: [
      'This app made a request that cannot be sent ({method}). Tell its developer.',
      'This app made a request that cannot be sent. Tell its developer.',
    ],
    CLIENT_DISPOSED: 'This app has closed its connection to the gateway. Reload the page to go on.',
    CLIENT_DISCARDED: 'The message was taken back before it was sent.',
    CLIENT_MESSAGE_LOST:
      'The gateway restarted before it had saved this message. Send it again if it is still wanted.',
    CLIENT_UNEXPECTED: 'Something went wrong inside this app. Try again, or reload the page.',
    APPROVAL_ALREADY_RESOLVED: 'This request has been decided already. Nothing is left to do.',
    APPROVAL_NOT_FOUND:
      'This request no longer exists or has expired. If it is still needed, let the agent ask again.',
    FORBIDDEN: [
      'This device may not do that. Ask the gateway’s administrator. The gateway says: {message}',
      'This device may not do that. Ask the gateway’s administrator.',
    ],
    INVALID_REQUEST: [
      'The gateway did not accept this. Check what you entered. The gateway says: {message}',
      'The gateway did not accept this. Check what you entered.',
    ],
    MISSING_SCOPE: [
      'This device lacks the permission {scope}. Have it approved on the gateway’s machine, then try again.',
      'This device lacks a permission. Have it approved on the gateway’s machine, then try again.',
    ],
    NOT_PAIRED: 'This device is not approved. Approve it on the gateway’s machine, then try again.',
    UNAVAILABLE: [
      'The gateway cannot do this at the moment. Try again later. The gateway says: {message}',
      'The gateway cannot do this at the moment. Try again later.',
    ],
    UNKNOWN_METHOD: [
      'This gateway cannot do that yet ({method}). Update the gateway.',
      'This gateway cannot do that yet. Update the gateway.',
    ],
  },
};
