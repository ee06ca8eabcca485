/**
 * How an order to an agency begins, folded: verbs of administrative plans, the commonest first. A list of its own words
 * would take a page for each letter, so it is written as running text.
 */
export const DUTY_VERBS: readonly string[] = `
  chu tri, phoi hop, tham muu, to chuc, huong dan, trien khai, thuc hien, tien hanh, tai cau truc, xay dung, tang
  cuong, day manh, tiep tuc, can cu, chu dong, theo doi, kiem tra, giam sat, don doc, tong hop, bao cao, chi dao,
  tuyen truyen, pho bien, van dong, long ghep, bo tri, can doi, bao dam, dam bao, ra soat, de xuat, nghien cuu, quan
  ly, trinh, ban hanh, tham gia, tham dinh, thuong xuyen, kip thoi, tich cuc, phat huy, nang cao, dua, cung co, cung
  cap, doi moi, cu, duy tri, mo rong, phat trien, phat hien, phat dong, tap trung, tap huan, lap, lua chon, danh
  gia, thong ke, thong bao, thong tin, khuyen khich, huy dong, ho tro, giup, chiu trach nhiem, co trach nhiem, co
  nhiem vu, la co quan, la don vi, lam dau moi, quan triet, phan cong, phan bo, tang thoi luong, tang, giam, trong
  pham vi, tren co so, theo chuc nang, hang nam, dinh ky, khan truong, nghiem tuc, xu ly, giai quyet, giao, yeu cau,
  de nghi, gioi thieu, khen thuong, cap nhat, chuan bi, chuan hoa, so hoa, ung dung, van hanh, tuan thu, chap hanh,
  quan tam, ap dung, dau tu, kien nghi, kien toan, thanh lap, ky ket, ghi chep, moi, bieu duong, hoan thanh, hoan
  thien, xac dinh, xac minh, ngan chan, ngan ngua, phong ngua, trao doi, tiep nhan, thu thap, cong bo, cong khai,
  gop y, gui, nam bat, nam tinh hinh, uu tien, gan, ket hop, ket noi, khai thac, su dung, phan dau, cap phat, thanh
  toan, quyet toan, dam nhan, dang tai, dang ky, dieu phoi, dieu tra, dau tranh, bao ve, cham lo, tuyen chon, dao
  tao, boi duong, can, phai, se, cung, khong, du kien, tu van, thanh tra, khai truong, gop phan, truc tiep, du tru,
  lien he, co y kien, ky, hang quy, hang thang, sau khi, khi, ngoai, ben canh, rut kinh nghiem, so ket, tong ket,
  len ke hoach, len danh sach, thuc day, khao sat, thiet lap, kiem soat, tao dieu kien, tao, gia han, nhan rong, xac
  nhan, phe duyet, in, treo, viet, mo, to chuc thuc hien, cong tac, phan anh, phuc vu, bien soan, bang nhieu, bang
  cac, nop, trang tri, giai toa, khac phuc, tuan tra, sua chua, nang cap, kiem ke, ke khai, thu gom, lap dat, mua
  sam, cham soc, tiem phong, dieu dong, ung truc, cung ung, van chuyen, san sang, la dau moi, la luc luong, la thanh
  vien, la nong cot, co phuong an, co ke hoach, co bien phap, co giai phap, co hinh thuc, co van ban, hach toan,
  lien ket, cho phep, dam phan, chap thuan, nam chac, nam ro, bam sat, lam tot, day nhanh, hoan tat, ra quan, truc
  chot, thao do, ban giao, dua tin, phat song, xuat ban, dang tin, nhac nho, ky cam ket, coi trong, chu trong, thi
  hanh, thuc thi, giu gin, giu vung, du bao, canh bao, ung pho, khoanh vung, tieu huy, tieu doc, cap phep, thu hoi,
  chi tra, tra loi, giai trinh, tham tra, lay mau, xet nghiem, thi dua, xet duyet, tham hoi, trao tang, gap mat, ton
  vinh, dinh huong, dan dat, dong hanh, han che, giam thieu, nghiem cam, niem yet, trich lap, lap du toan, nhap du
  lieu, chia se, chuyen giao, tich hop, dong bo, sap xep, bo sung, sua doi, dieu chinh, chinh trang, nao vet, khoi
  thong, phat quang, duy tu, trang bi, lanh dao, phan luong, dieu tiet, xu phat, cuong che, phan hoi, thuong truc
  giup, nhan dien, gop von, mien giam, thuyet minh, cam ket, lam viec, doi chieu, thu nop, quyet dinh, lam ro, lam
  co so, trinh bay, kien quyet, chan chinh, khoi cong, nghiem thu, tu to chuc, tu kiem tra, tu cham diem, tu danh
  gia, giai phong mat bang, bao tri, kiem dem, cham diem, xep loai, binh xet, ghi nhan, luu tru, luu giu, bao ho,
  bao lanh, bao mat, bao tin, bo nhiem, cai tao, cai thien, cai tien, cam moc, cam bien, cat giam, cat tia, cat
  dien, cap giay, cap kinh phi, can nhac, can thiep, canh giac, canh gac, chi vien, chon cu, chuyen tiep, chuyen
  tai, cu the hoa, dap ung, dat hang, day lui, de cao, de cu, di doi, di dan, dieu chuyen, dieu hanh, doi thoai, don
  dep, dong gop, dong vien, ghi am, ghi hinh, giai ngan, giai dap, giup do, hoan tra, hop ban, hop dan, huan luyen,
  huong ung, khai bao, khang dinh, khoanh nuoi, khoi dong, khoi phuc, khoi to, khuyen cao, kiem dinh, lam
  sach, lam viec voi, len phuong an, loai bo, luu y, no luc, on dinh, phat hanh, phat to roi, phan cap, phan khai,
  phan loai, phan phat, phan tich, phan vung, phe binh, phuc dung, quang ba, quan trac, quyen gop, cuu tro, sang
  loc, so tan, soan thao, suu tam, sang tac, tai lap, tan dung, tham van, thanh quyet toan, thay the, thi diem, thu
  hut, tiep can, tiep suc, tiep te, tiep thu, tiep don, tinh toan, to giac, toa dam, ton tao, trien lam, trich nop,
  trinh dien, trung bay, trung cau, trung dung, trung tap, truy quet, truy tim, truy xuat, truyen dat, truyen day,
  truyen lenh, tuyen duong, tuyen dung, ung cuu, ung ho, vinh danh, vao cuoc, xac lap, xem xet, xoa bo, xu tri, xuat
  cap, tu ra soat, tu giac, tu can doi, tu bo tri, tu bao dam, tu chiu trach nhiem, gan ket, dien tap, luyen tap,
  hieu chinh, hop nhat, xay moi, phun khu, phun thuoc, gieo trong, xuong giong, khoanh dinh, thong nhat, ket nap, phat trien dang vien, thong xe, thao go, phan bien, tap ket, cap bu, uy quyen, uy thac, lap
  ho so, lap bien ban, lap danh sach, lap ke hoach, lap du an, xay lap, phong toa, dinh chi, tam dung, gioi han,
  nhap lieu, chup anh, niem phong, tich luy, ra van ban, ra thong bao, vao so, kien tri, lay y kien, xin y kien, cho
  y kien, tham khao, duc ket, danh thoi luong, danh nguon, danh kinh phi, danh quy dat
`
  .split(',')
  .map((verb) => verb.trim().replace(/\s+/gu, ' '));
