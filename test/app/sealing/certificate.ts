/**
 * A certificate and its key for tests alone, made once with OpenSSL (P-256, self-signed, 100 years): its password is
 * beside it, so whatever it seals is worth nothing.
 *
 *     openssl ecparam -name prime256v1 -genkey -noout -out k.pem
 *     openssl req -new -x509 -key k.pem -days 36500 -subj "/C=HK/O=Test only/CN=FF301 test certificate"
 *         -addext "keyUsage=critical,digitalSignature,nonRepudiation" -out c.pem
 *     openssl pkcs12 -export -inkey k.pem -in c.pem -passout pass:test-only -out t.p12
 */
export const TEST_PASSWORD = 'test-only';

const P12 = [
	'MIIEpQIBAzCCBFsGCSqGSIb3DQEHAaCCBEwEggRIMIIERDCCAuIGCSqGSIb3DQEHBqCCAtMwggLPAgEAMIICyAYJKoZIhvcNAQcB',
	'MFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAgHhA7bM9q6UwICCAAwDAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEE3W',
	'/mUTfPn3VjoLW1g311mAggJgygnRbttSYbj2o3saQe8Jbg2a321MANbX/DtdmLLtKrzffeU/J+3URLzbl5oA+d7419bLHcsywutL',
	'6YSNiV5fr/dEAv4RIELZr559NNSHDm6RjAmyd23VykxyyBd1pmVh+bTGoXSzBpswL9vf7RZibwnau1mLoG08qbYy+qkSD6MKVtm7',
	'5xgW7Nd7x0PtAAZWgNr3gfKbxOiXRa27ISXSvILFhR/+58vE7P9SwBq2AfP6evfrvXZm2DKWeiCMQcoV5ByewoHCTNOHDtEKT2o1',
	'jZ6W6GPbHbdgdMUgTNMrZYeUim0uHh/w77uTU/5lF+Bd+qhGkMvq+HjCToIaKhxNSwL3GX/T+xCPThZbqq0emAhU7c4F+/O/2cRU',
	'TdRY5jAB4lz741qP8ggumEsLZ2kvl4akXIcHCIYavn5EDwjxrV8dPzCXnJpd+rDo3IQSXsE2enrzoyo3uxyvFc2KZv2JKpdYes7b',
	'pkjPF0rOHvL9qFVKe+EVlI15Pm+InOwmGprEWAL8dweIjHfxEHWX9G/soRSKmxCBbd7AllMcs0AO+0VWETSnpRdu3fBmaf1lmuqg',
	'zvUjO2OfZiYBxOmQxjvGLk7irJi6XW8y8ar0VRex3WV81/ckgwBe1igIohPYcK2DuFF4IxGQI2wrVrgbKijIqX48n4gT2IvlkaKk',
	'zj7/fcBFf5F+D6gg7SFt2rAR+W5fKrquLrv7PKv/ZsRoKIpJxAN/4r2VAaY7XggymEVC8KKaMs4rkdQ37O+5zG3h3IxBqlFu4Nhv',
	'XJ0cj9X1N7/XhMD9PaDVGQFErU2QlREeYCgwggFaBgkqhkiG9w0BBwGgggFLBIIBRzCCAUMwggE/BgsqhkiG9w0BDAoBAqCB7zCB',
	'7DBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQIg6PIee0ShPwCAggAMAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBBZ',
	'I5Uzqe/cPIaEoEXVCOlxBIGQ3au9h7rBrI7DlWVn5f+l6eWIZQ4ISFBN9F7P+fNzJObUfT5S/CdVHUUETtILEM+X0ibN+2jJKFhn',
	'SoNMPOO3gYIoEMSKp9QljCMOozmEJjGUtGbTO+y63lbX3ykfzf+3U5tP1CcU1lfMNLVUUh6o8hSpfLqhXLWxOiofpBMWDXi8ib6l',
	'd2F373QahBB9O4PZMT4wFwYJKoZIhvcNAQkUMQoeCAB0AGUAcwB0MCMGCSqGSIb3DQEJFTEWBBSrP5QVzt+ER+e51vF9CYgjC4wY',
	'6jBBMDEwDQYJYIZIAWUDBAIBBQAEIKBOBgwY75TgWrfLrGhGMaA/Hmug5/hyVRl9sp/Mwjp7BAgIPhihGQDOTgICCAA=',
];

export const TEST_P12 = new Uint8Array(Buffer.from(P12.join(''), 'base64'));
