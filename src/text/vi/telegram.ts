/** What the Telegram channel tells whoever looks after the product. */
export const TELEGRAM = {
  updateUnreadable: 'Nội dung gửi đến không phải là một cập nhật của Telegram.',
  unauthorised:
    'Telegram không chấp nhận TELEGRAM_BOT_TOKEN; hãy chép lại token từ @BotFather rồi khởi động lại chương trình.',
  webhookElsewhere:
    'Bot Telegram này đang nhận tin qua webhook của một hệ thống khác nên chương trình chỉ gửi mà không nhận tin; hãy đặt TELEGRAM_WEBHOOK_URL, hoặc khởi động lại với --takeover để gỡ webhook đó và nhận tin về đây.',
  webhookRefused:
    'Telegram không chấp nhận địa chỉ TELEGRAM_WEBHOOK_URL; địa chỉ phải bắt đầu bằng https://, dùng cổng 443, 80, 88 hoặc 8443 và mở được từ Internet. Chương trình sẽ thử lại.',
  conflict:
    'Một chương trình khác đang nhận tin của bot Telegram này (cùng token, hoặc có webhook vừa được đặt); hãy dừng chương trình đó. Chương trình sẽ thử lại.',
  limited: 'Telegram đang hạn chế số lần gọi của bot nên tạm thời chưa nhận được tin. Chương trình sẽ thử lại.',
  refused: 'Telegram từ chối yêu cầu nhận tin của bot; chi tiết nằm trong nhật ký. Chương trình sẽ thử lại.',
  trouble: 'Không kết nối được với Telegram; hãy kiểm tra mạng và TELEGRAM_API_ROOT. Chương trình sẽ thử lại.',
  store: 'Chưa lưu được tin nhận từ Telegram vì cơ sở dữ liệu đang gặp sự cố. Chương trình sẽ thử lại.',
  broken: 'Kênh Telegram gặp lỗi ngoài dự kiến nên đã dừng nhận tin; chi tiết nằm trong nhật ký.',
} as const;
