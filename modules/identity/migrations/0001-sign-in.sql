-- What the sign-in library keeps (user, session, account, verification, twoFactor: its names, its columns), and the
-- counters and codes of sign-in. Only the role tongxing_auth reads and writes here: the application never sees a hash.
CREATE SCHEMA auth;
GRANT USAGE ON SCHEMA auth TO tongxing_auth;

CREATE TABLE auth."user" (
  id text PRIMARY KEY, name text NOT NULL, email text NOT NULL UNIQUE, "emailVerified" boolean NOT NULL DEFAULT false,
  image text, username text UNIQUE, "twoFactorEnabled" boolean DEFAULT false,
  -- A keyed digest of the number, never the number.
  "phoneNumber" text UNIQUE, "phoneNumberVerified" boolean DEFAULT false,
  "createdAt" timestamptz NOT NULL DEFAULT now(), "updatedAt" timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE auth.session (
  id text PRIMARY KEY, token text NOT NULL UNIQUE, "userId" text NOT NULL REFERENCES auth."user" ON DELETE CASCADE,
  "expiresAt" timestamptz NOT NULL, "ipAddress" text, "userAgent" text,
  "createdAt" timestamptz NOT NULL DEFAULT now(), "updatedAt" timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON auth.session ("userId");
CREATE INDEX ON auth.session ("expiresAt");
CREATE TABLE auth.account (
  id text PRIMARY KEY, "accountId" text NOT NULL, "providerId" text NOT NULL,
  "userId" text NOT NULL REFERENCES auth."user" ON DELETE CASCADE, password text,
  "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz, scope text,
  "createdAt" timestamptz NOT NULL DEFAULT now(), "updatedAt" timestamptz NOT NULL DEFAULT now(),
  UNIQUE ("providerId", "accountId")
);
CREATE INDEX ON auth.account ("userId");
CREATE TABLE auth.verification (
  id text PRIMARY KEY, identifier text NOT NULL, value text NOT NULL, "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz NOT NULL DEFAULT now(), "updatedAt" timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON auth.verification (identifier);
CREATE TABLE auth."twoFactor" (
  id text PRIMARY KEY, "userId" text NOT NULL REFERENCES auth."user" ON DELETE CASCADE, secret text NOT NULL,
  "backupCodes" text NOT NULL, verified boolean DEFAULT true, "failedVerificationCount" integer DEFAULT 0,
  "lockedUntil" timestamptz
);
CREATE INDEX ON auth."twoFactor" ("userId");
CREATE INDEX ON auth."twoFactor" (secret);

-- How often something was tried: wrong passwords of a username, codes asked for by a phone or from an address.
CREATE TABLE auth.counter (key text PRIMARY KEY, count integer NOT NULL, ends_at timestamptz NOT NULL);
CREATE INDEX ON auth.counter (ends_at);

-- The one code of a phone that is valid now; the next code takes its place.
CREATE TABLE auth.phone_code (
  phone_index text PRIMARY KEY, code_digest text NOT NULL, wrong_tries integer NOT NULL DEFAULT 0,
  expires_at timestamptz NOT NULL, used_at timestamptz
);
CREATE INDEX ON auth.phone_code (expires_at);

DO $$ DECLARE tbl regclass; BEGIN
  FOREACH tbl IN ARRAY ARRAY['auth."user"', 'auth.session', 'auth.account', 'auth.verification', 'auth."twoFactor"',
                             'auth.counter', 'auth.phone_code']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tbl);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tbl);
    EXECUTE format('CREATE POLICY sign_in ON %s TO tongxing_auth USING (true)', tbl);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO tongxing_auth', tbl);
  END LOOP;
END $$;
